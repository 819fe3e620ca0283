namespace Parley.Wire.Json.Modern.Objects;

/// <summary>An account.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Made">When it was made.</param>
/// <param name="IsAdministrator">True for one that may administer the server.</param>
/// <param name="Sessions">How many connections it has.</param>
public sealed record AccountObjectRow(long Id, string Name, string Made, bool? IsAdministrator, int Sessions);
