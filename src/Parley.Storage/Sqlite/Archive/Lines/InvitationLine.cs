using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>An account is asked into a room.</summary>
internal sealed record InvitationLine : ArchiveLine
{
    /// <summary>The room's key.</summary>
    public required string Room { get; init; }

    public required long Account { get; init; }

    /// <summary>The name of whoever asked.</summary>
    public required string By { get; init; }

    public static InvitationLine Of(InvitationRecord invitation) => new() { Room = invitation.Room, Account = invitation.Account, By = invitation.By };

    public override string? TakeInto(Import import)
    {
        if (import.People.WhyNot(Account, Room) is { } fault)
        {
            return fault;
        }

        if (!Nick.TryParse(By, out _, out _))
        {
            return Import.NoName;
        }

        import.People.Apply(new CommunityChange.InvitationSaved(new InvitationRecord(Room, Account, By)));
        return null;
    }
}
