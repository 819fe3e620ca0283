namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A parameter of a command.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Kind"><c>word</c>, <c>rest</c> or <c>number</c>.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Typed">Whether the typed command has it.</param>
public sealed record ParamRow(string Name, string Kind, bool Optional, bool Typed);
