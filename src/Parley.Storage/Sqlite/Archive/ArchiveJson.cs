using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
    /// <summary>How everything in a line is written. A file is not a page: nothing in it need be escaped for HTML.</summary>
    public static JsonSerializerOptions Readable { get; } = new()
    {
        TypeInfoResolver = new ArchiveJson().WithAddedModifier(ReadLaterLines),
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
    };

    /// <summary>How a line is written.</summary>
    public static JsonTypeInfo<ArchiveLine> Line { get; } = (JsonTypeInfo<ArchiveLine>)Readable.GetTypeInfo(typeof(ArchiveLine));

    /// <summary>What has a type that is not among those of <see cref="ArchiveLine"/> is of this one.</summary>
    private static void ReadLaterLines(JsonTypeInfo type)
    {
        if (type.Type == typeof(ArchiveLine))
        {
            type.CreateObject = static () => new LaterLine();
        }
    }
}
