using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Sqlite.Community;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>
/// The lines about a community, in the order in which <see cref="ArchiveLine"/> has them. What belongs to an account or a room that is
/// no more is left out: a server passes it over too.
/// </summary>
internal sealed class ExportedPeople
{
    private readonly CommunityReader _community;

    public ExportedPeople(CommunityReader community, bool secrets)
    {
        _community = community;
        var accounts = community.Accounts.Select(a => a.Id).ToHashSet();
        var rooms = community.Rooms.Select(r => r.Key).ToHashSet();
        Lines =
        [
            .. community.Server.Select(server => ServerLine.Of(server, secrets)),
            .. community.Accounts.Select(account => AccountLine.Of(account, secrets)),
            .. community.Names.Select(ReservedNameLine.Of),
            .. community.Tokens.Where(t => accounts.Contains(t.Account)).Select(token => TokenLine.Of(token, secrets)),
            .. community.Rooms.Select(room => RoomLine.Of(room, secrets)),
            .. community.RetiredKeys.Select(RetiredKeyLine.Of),
            .. community.Roles.Where(r => accounts.Contains(r.Account) && rooms.Contains(r.Room)).Select(RoleLine.Of),
            .. community.Invitations.Where(i => accounts.Contains(i.Account) && rooms.Contains(i.Room)).Select(InvitationLine.Of),
            .. community.Bans.Where(b => b.Room is null || rooms.Contains(b.Room)).Select(BanLine.Of),
            .. community.Memberships.Where(m => accounts.Contains(m.Account)).Select(MembershipLine.Of),
            .. community.Erasures.Where(e => !accounts.Contains(e.Account)).Select(ErasureLine.Of),
        ];
    }

    /// <summary>All but the audit. A server has as much in memory as this.</summary>
    public IReadOnlyList<ArchiveLine> Lines { get; }

    /// <summary>The audit, which has no end, as it is read.</summary>
    public IEnumerable<ArchiveLine> Audit => _community.Audit.Select(AuditLine.Of);
}
