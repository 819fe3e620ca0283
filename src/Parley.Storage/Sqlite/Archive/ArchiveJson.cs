using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Community;
using Parley.Core.Facts;
using Parley.Core.Policy;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Archive.Lines;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>How lines of an export are written: snake case, what is zero or nothing left out, texts readable.</summary>
[JsonSerializable(typeof(ArchiveLine))]
internal sealed partial class ArchiveJson : JsonSerializerContext
{
    /// <summary>A file is not a page: nothing in it need be escaped for HTML.</summary>
    public static ArchiveJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new Words<FactKind>(),
            new Words<ConversationKind>(),
            new Words<Role>(),
            new Words<GuestPolicy>(),
            new Words<RegistrationPolicy>(),
            new Words<WhispersFrom>(),
            new Words<BanEffect>(),
            new Words<Deed>(),
            new ScopeWords(),
        },
    });
}
