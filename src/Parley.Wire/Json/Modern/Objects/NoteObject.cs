using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>note</c>: one sentence from the server, asked for or not.</summary>
/// <param name="Code">Which sentence; stable.</param>
/// <param name="Text">The sentence, for a person to read.</param>
/// <param name="Args">What stands in it.</param>
/// <param name="Tag">The request's mark, when it answers one.</param>
public sealed record NoteObject(string Code, string Text, IReadOnlyList<string> Args, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "note";
}
