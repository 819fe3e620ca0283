namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A room in which somebody is; the role is left out for none.</summary>
public sealed record PlaceRow(string Room, string? Role);
