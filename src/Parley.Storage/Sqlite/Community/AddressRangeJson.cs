using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Policy;

namespace Parley.Storage.Sqlite.Community;

/// <summary>A range of addresses is kept as it is typed.</summary>
internal sealed class AddressRangeJson : JsonConverter<AddressRange>
{
    public override AddressRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AddressRange.TryParse(reader.GetString() ?? "", out var range) ? range : throw new JsonException("No range of addresses.");

    public override void Write(Utf8JsonWriter writer, AddressRange value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
