namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A fact: <c>said acted topic edited redacted reacted</c>. Between two people it has <c>to</c> and no <c>room</c>.</summary>
/// <param name="Type">What it records.</param>
/// <param name="Room">Where.</param>
/// <param name="To">To whom.</param>
/// <param name="Seq">Its place; left out where nothing is stored.</param>
/// <param name="Id">UUIDv7.</param>
/// <param name="Time">UTC, to the millisecond.</param>
/// <param name="From">The nick of whoever it is from.</param>
/// <param name="Account">The account behind it; left out for a guest.</param>
/// <param name="Text">Its text.</param>
/// <param name="Target">The <c>seq</c> that it is about.</param>
/// <param name="Edited">The <c>seq</c> of the edit whose text it has.</param>
/// <param name="Redacted">The <c>seq</c> of the redaction that took its text.</param>
public sealed record FactObject(
    string Type,
    string? Room,
    string? To,
    long? Seq,
    Guid Id,
    string Time,
    string From,
    long? Account,
    string Text,
    long? Target,
    long? Edited,
    long? Redacted);
