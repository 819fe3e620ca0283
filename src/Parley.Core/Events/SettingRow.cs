namespace Parley.Core.Events;

/// <summary>How one thing is set.</summary>
/// <param name="Name">Which, in snake case.</param>
/// <param name="Value">How: a word or a number; of a password only whether there is one.</param>
public sealed record SettingRow(string Name, string Value);
