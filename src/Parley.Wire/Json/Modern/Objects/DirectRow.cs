namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A line of <c>directs</c>.</summary>
/// <param name="Nick">The other's name.</param>
/// <param name="Seq">The last fact's.</param>
/// <param name="Seen">The last fact's when the asker's account was last gone.</param>
/// <param name="Gone">The other's account is no more.</param>
public sealed record DirectRow(string Nick, long Seq, long Seen, bool? Gone);
