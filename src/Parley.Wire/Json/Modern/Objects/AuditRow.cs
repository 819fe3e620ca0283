namespace Parley.Wire.Json.Modern.Objects;

/// <summary>An entry of the audit.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Time">When.</param>
/// <param name="By">Who, by the name at the time.</param>
/// <param name="Account">Whose account that was.</param>
/// <param name="What">What was done.</param>
/// <param name="Detail">More of what.</param>
/// <param name="Room">Where, by the name at the time; left out for the server.</param>
/// <param name="Whom">To whom.</param>
/// <param name="Why">The reason that was given.</param>
public sealed record AuditRow(
    long Number, string Time, string By, long? Account, string What, string? Detail, string? Room, string? Whom, string? Why);
