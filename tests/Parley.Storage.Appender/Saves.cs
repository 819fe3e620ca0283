using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Storage.Appender;

/// <summary>What the appender does to its community, one save after the other: so that whoever knows how many there were knows all of it.</summary>
public static class Saves
{
    private static readonly DateTimeOffset Made = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The changes of one save, from 1. Every fifth deletes an account that an earlier one made.</summary>
    public static IReadOnlyList<CommunityChange> Of(long number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"user {number}");
        List<CommunityChange> changes =
        [
            new CommunityChange.ServerSaved(new ServerRecord(number, GuestPolicy.Allowed, RegistrationPolicy.Open)),
            new CommunityChange.AccountSaved(new AccountRecord(number, name, Made.AddSeconds(number))),
            new CommunityChange.MembershipSaved(new MembershipRecord(number, new ConversationKey(ConversationKind.Room, "room 1"), "room 1", number)),
            new CommunityChange.RoleSaved(new RoleRecord("room 1", number, Role.Member)),
            new CommunityChange.Audited(new AuditEntry(Made, "console", 0, Deed.ManageAccounts, name)),
        ];
        if (number % 5 == 0)
        {
            changes.Add(new CommunityChange.AccountGone(number - 3));
            changes.Add(new CommunityChange.ErasureSaved(new ErasureRecord(number - 3, name)));
        }

        return changes;
    }
}
