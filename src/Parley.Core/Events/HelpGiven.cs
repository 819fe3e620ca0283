using Parley.Core.Verbs;

namespace Parley.Core.Events;

/// <summary>The commands that the asker can use; the words for each come from the language files.</summary>
public sealed record HelpGiven(IReadOnlyList<Verb> Verbs, string? Tag) : Answer(Tag)
{
    /// <summary>What help was asked about, a topic or a command; null for everything, of which words show the beginning.</summary>
    public string? About { get; init; }
}
