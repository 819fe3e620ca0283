namespace Parley.Wire.Json.Modern;

/// <summary>The field <c>people</c>: a number in <c>joined</c>, the names in <c>people</c>.</summary>
/// <param name="Count">How many are in the room.</param>
/// <param name="Names">Who they are; null where only their number is told.</param>
public sealed record PeopleField(int Count, IReadOnlyList<string>? Names);
