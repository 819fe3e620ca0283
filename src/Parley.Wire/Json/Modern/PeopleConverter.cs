using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern;

/// <summary>Reads the field <c>people</c>, which is a number or a list of names.</summary>
internal sealed class PeopleConverter : JsonConverter<PeopleField>
{
    public override PeopleField Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var count))
        {
            return new PeopleField(count, null);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Neither a number nor names.");
        }

        List<string> names = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            names.Add(JsonText.Read(ref reader));
        }

        return reader.TokenType == JsonTokenType.EndArray
            ? new PeopleField(names.Count, names)
            : throw new JsonException("Not a name.");
    }

    /// <summary>A client does not write what servers send.</summary>
    public override void Write(Utf8JsonWriter writer, PeopleField value, JsonSerializerOptions options)
        => throw new NotSupportedException();
}
