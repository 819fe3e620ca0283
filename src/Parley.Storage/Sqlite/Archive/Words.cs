using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Facts;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>
/// What the values of an enumeration are called in an export: in lower case, words parted by underscores. They stay what they are
/// when a name in the program changes; docs/archive.md lists them, which a test holds against this.
/// </summary>
internal sealed class Words<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly (T Value, JsonEncodedText Word)[] All =
        [.. Enum.GetValues<T>().Select(value => (value, JsonEncodedText.Encode(Of(value))))];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (value, word) in All)
            {
                if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
                {
                    return value;
                }
            }
        }

        throw new JsonException($"there is no {JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(T).Name)} of that name");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (known, word) in All)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new JsonException($"{typeof(T).Name} {value} has no name");
    }

    private static string Of(T value) => value is FactKind.TopicSet ? "topic" : JsonNamingPolicy.SnakeCaseLower.ConvertName($"{value}");
}
