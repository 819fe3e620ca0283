namespace Parley.Wire.Json.Modern.Objects;

/// <summary>What somebody is in a room.</summary>
public sealed record RoleObjectRow(string Nick, string Role);
