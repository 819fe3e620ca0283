namespace Parley.Wire.Json.Modern.Objects;

/// <summary>How one thing is set.</summary>
public sealed record SettingObjectRow(string Name, string Value);
