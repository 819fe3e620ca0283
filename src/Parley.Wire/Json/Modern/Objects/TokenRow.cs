namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A line of <c>tokens</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it is for.</param>
/// <param name="Made">When, ISO 8601, UTC.</param>
/// <param name="Until">When it ends; null for never.</param>
public sealed record TokenRow(long Id, string Name, IReadOnlyList<string> Scopes, string Made, string? Until);
