using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>What a token may be used for, as a list of words: <c>read</c>, <c>say</c>, <c>moderate</c>, <c>admin</c>, <c>account</c>.</summary>
internal sealed class ScopeWords : JsonConverter<Scopes>
{
    private static readonly (Scopes Scope, string Word)[] All =
    [
        (Scopes.Read, "read"),
        (Scopes.Say, "say"),
        (Scopes.Moderate, "moderate"),
        (Scopes.Admin, "admin"),
        (Scopes.Account, "account"),
    ];

    public override Scopes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var scopes = Scopes.None;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("scopes are no list");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            scopes |= Array.Find(All, known => known.Word == word) is { Word: not null } found
                ? found.Scope
                : throw new JsonException("there is no scope of that name");
        }

        return scopes;
    }

    public override void Write(Utf8JsonWriter writer, Scopes value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var (_, word) in All.Where(known => value.HasFlag(known.Scope)))
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }
}
