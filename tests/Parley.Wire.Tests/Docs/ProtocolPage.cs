using System.Text.Json;

namespace Parley.Wire.Tests.Docs;

/// <summary>The examples of docs/protocol.md: one object a line, in fences that say who sends them.</summary>
internal static class ProtocolPage
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "protocol.md"));

    /// <summary>The objects in the fences that begin with <c>```json</c> and this word.</summary>
    public static IReadOnlyList<string> Examples(string sender)
    {
        List<string> examples = [];
        var within = false;
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                within = line == "```json " + sender;
            }
            else if (within)
            {
                examples.Add(line);
            }
        }

        return examples;
    }

    /// <summary>Every field that the examples of each type show.</summary>
    public static ILookup<string, string> Fields(string sender)
        => Examples(sender)
            .SelectMany(example => FieldsOf(example).Select(field => (Type: TypeOf(example), field)))
            .ToLookup(row => row.Type, row => row.field, StringComparer.Ordinal);

    public static string TypeOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("type").GetString()!;

    public static IEnumerable<string> FieldsOf(string json)
        => JsonDocument.Parse(json).RootElement.EnumerateObject().Select(field => field.Name);
}
