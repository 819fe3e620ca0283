namespace Parley.Core.Community;

/// <summary>A name that nobody may take although no account has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Account">The account that may take it all the same, because it had it before; 0 for none.</param>
/// <param name="Until">When it becomes free, UTC; null for never.</param>
public sealed record ReservedName(string Name, long Account, DateTimeOffset? Until);
