using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Policy;

namespace Parley.Storage.Sqlite.Community;

/// <summary>A pattern of names is kept as it was typed.</summary>
internal sealed class NickPatternJson : JsonConverter<NickPattern>
{
    public override NickPattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => NickPattern.TryParse(reader.GetString() ?? "", out var pattern) ? pattern : throw new JsonException("No pattern of names.");

    public override void Write(Utf8JsonWriter writer, NickPattern value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
