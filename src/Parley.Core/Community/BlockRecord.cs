namespace Parley.Core.Community;

/// <summary>One line of a block list.</summary>
/// <param name="Account">The blocked account; 0 when it is a guest's name.</param>
/// <param name="Name">The name, as it was when it was blocked.</param>
public sealed record BlockRecord(long Account, string Name);
