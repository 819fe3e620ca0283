namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>done</c> and <c>pong</c>: answers with nothing to say.</summary>
public sealed record BareObject(string Type, string? Tag);
