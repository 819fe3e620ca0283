namespace Parley.Storage.Tests.Sqlite;

/// <summary>What a process was told is stored.</summary>
/// <param name="lines">What it printed: "fact CONVERSATION SEQ ID", ".", "saved N", "backed up".</param>
internal sealed class Acknowledged(IReadOnlyList<string> lines)
{
    /// <summary>Every fact, in the order in which they were stored.</summary>
    public List<(long Conversation, long Seq, Guid Id)> Facts { get; } =
    [
        .. lines.Select(line => line.Split(' ')).Where(words => words[0] == "fact")
            .Select(words => (long.Parse(words[1]), long.Parse(words[2]), Guid.Parse(words[3]))),
    ];

    /// <summary>How many saves of the community there were in all; null when none was told of.</summary>
    public long? Saved => Saves(lines).Cast<long?>().LastOrDefault();

    /// <summary>Whether so many facts are whole groups, from the first on.</summary>
    public bool IsWhole(int facts) => lines[End(facts)] == ".";

    /// <summary>How many saves there can have been when so many facts were stored: the fewest, and the most.</summary>
    public (long Fewest, long Most) SavedWith(int facts)
    {
        var end = End(facts);
        var next = lines.Skip(end).TakeWhile(line => !line.StartsWith("fact", StringComparison.Ordinal));
        var fewest = Saves(lines.Take(end)).LastOrDefault();
        return (fewest, Saves(next).LastOrDefault(fewest));
    }

    /// <summary>The line behind so many facts.</summary>
    private int End(int facts)
    {
        var end = 0;
        for (var left = facts; left > 0; end++)
        {
            left -= lines[end].StartsWith("fact", StringComparison.Ordinal) ? 1 : 0;
        }

        return end;
    }

    private static IEnumerable<long> Saves(IEnumerable<string> lines)
        => lines.Where(line => line.StartsWith("saved ", StringComparison.Ordinal)).Select(line => long.Parse(line["saved ".Length..]));
}
