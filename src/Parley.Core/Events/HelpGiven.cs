using Parley.Core.Verbs;

namespace Parley.Core.Events;

/// <summary>The commands that the asker can use; the words for each come from the language files.</summary>
public sealed record HelpGiven(IReadOnlyList<Verb> Verbs, string? Tag) : Answer(Tag);
