namespace Parley.Load.Scenarios;

/// <summary>Somebody who is to come.</summary>
/// <param name="Nick">The name to ask for.</param>
/// <param name="Room">The room to enter; null to stay where everybody begins.</param>
internal sealed record Guest(string Nick, string? Room)
{
    /// <summary>Rooms and names of other runs against the same server are left alone.</summary>
    private static readonly string Run = new(Random.Shared.GetItems<char>("bcdfghjkmnpqrstvwxz", 5));

    private static int _last;

    /// <summary>A room nobody has been in.</summary>
    public static string NewRoom() => $"{Run}{++_last}";

    public static Guest To(string? room) => new($"{Run}n{++_last}", room);
}
