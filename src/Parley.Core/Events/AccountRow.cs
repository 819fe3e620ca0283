namespace Parley.Core.Events;

/// <summary>A line of the list of accounts.</summary>
/// <param name="Id">The account's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="Administrator">It may administer the server.</param>
/// <param name="Sessions">How many connections it has.</param>
public sealed record AccountRow(long Id, string Name, DateTimeOffset Made, bool Administrator, int Sessions);
