namespace Parley.Core.Limits;

/// <summary>How often something may be done.</summary>
/// <param name="Burst">How many times at once.</param>
/// <param name="Each">After that, once in this time.</param>
public readonly record struct Rate(int Burst, TimeSpan Each);
