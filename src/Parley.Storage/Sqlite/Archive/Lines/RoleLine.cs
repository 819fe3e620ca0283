using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>What an account is in a room.</summary>
internal sealed record RoleLine : ArchiveLine
{
    /// <summary>The room's key.</summary>
    public required string Room { get; init; }

    public required long Account { get; init; }

    public required Role Role { get; init; }

    public static RoleLine Of(RoleRecord role) => new() { Room = role.Room, Account = role.Account, Role = role.Role };

    public override string? TakeInto(Import import)
    {
        if (import.People.WhyNot(Account, Room) is { } fault)
        {
            return fault;
        }

        import.People.Apply(new CommunityChange.RoleSaved(new RoleRecord(Room, Account, Role)));
        return null;
    }
}
