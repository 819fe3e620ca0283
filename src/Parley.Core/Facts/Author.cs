namespace Parley.Core.Facts;

/// <summary>Who a fact is from, as it stood when it happened.</summary>
/// <param name="Nick">The name shown.</param>
/// <param name="Account">The account's id; 0 for a guest.</param>
public readonly record struct Author(string Nick, long Account = 0);
