namespace Parley.Core.Events;

/// <summary>One sentence from the server: that what was asked is done, or that something concerns whoever is told.</summary>
/// <param name="Code">Which sentence.</param>
/// <param name="Args">What goes into it, as the code says.</param>
/// <param name="Tag">The request's mark; null when it was not asked for.</param>
public sealed record Noted(NoteCode Code, IReadOnlyList<string> Args, string? Tag) : Answer(Tag);
