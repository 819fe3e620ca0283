using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;

namespace Parley.Core.Verbs.Moderation;

/// <summary>What bans, silences and exceptions have in common: whom, for how long, why, and that they hold from here on.</summary>
internal static class Imposing
{
    private const int RoomAt = 0;

    /// <summary>Whom it is about.</summary>
    public static Param Whom { get; } = new("whom");

    /// <summary>Of a verb whose parameters are room, whom, for, reason.</summary>
    public static void RunInRoom(Turn turn, BanEffect effect)
    {
        if (turn.TryRoom(RoomAt, out var room))
        {
            Run(turn, room, effect, RoomAt + 1);
        }
    }

    /// <summary>Of a verb of the server's, whose parameters are whom, for, reason.</summary>
    public static void RunOnServer(Turn turn, BanEffect effect) => Run(turn, room: null, effect, whomAt: 0);

    private static void Run(Turn turn, Room? room, BanEffect effect, int whomAt)
    {
        var hub = turn.Hub;
        if (!BanTarget.TryRead(hub, turn[whomAt]!, out var target))
        {
            turn.Refuse(RefusalCode.BadMask, turn[whomAt]);
            return;
        }

        if (!turn.TryDuration(whomAt + 1, out var length) || !turn.TryReason(whomAt + 2, out var reason) || !IsBelow(turn, room, effect, target))
        {
            return;
        }

        var bans = hub.Community.BansOf(room);
        var now = hub.Time.GetUtcNow();
        var former = bans.Standing(now).FirstOrDefault(b => b.Effect == effect && b.Mask.IsSame(target.Mask));
        if (former is null && bans.Standing(now).Count >= hub.Community.Limits.MaxBans)
        {
            turn.Refuse(new Refusal(RefusalCode.TooManyBans) { Limit = hub.Community.Limits.MaxBans });
            return;
        }

        var (id, counted) = hub.Community.NextId();
        var ban = new BanRecord(id, room?.Key.Key, effect, target.Mask, turn.Person.Nick.Text, reason, now, now + length);
        if (TrySave(turn, room, ban, [.. bans.Over(now), .. former is null ? [] : (IReadOnlyList<BanRecord>)[former]], counted))
        {
            var silent = hub.Enforcement.Silent(room);
            bans.Replace(ban, former, target.IsGuestName ? target.Person : null, now);
            hub.Deadlines.Of(ban);
            hub.Enforcement.TellUnsilenced(room, silent);
            var affected = effect == BanEffect.Exempt ? 0 : hub.Enforcement.Enforce(room, ban, turn.Session);
            turn.Answer(new BanMade(room?.Name, ban, affected, turn.Tag) { IsGuest = target.IsGuestName && effect == BanEffect.Ban });
        }
    }

    /// <summary>Nothing is imposed on somebody who is as high; to make an exception of somebody is no harm.</summary>
    private static bool IsBelow(Turn turn, Room? room, BanEffect effect, BanTarget target)
    {
        if (effect == BanEffect.Exempt || target.Person is not { } person)
        {
            return true;
        }

        if (room is not null)
        {
            return turn.May(room, turn.Deed, person);
        }

        if (person.IsAdministrator)
        {
            turn.Refuse(RefusalCode.Outranked, person.Nick.Text);
        }

        return !person.IsAdministrator;
    }

    private static bool TrySave(Turn turn, Room? room, BanRecord ban, IReadOnlyList<BanRecord> gone, CommunityChange counted)
    {
        var end = ban.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        var audit = turn.Audit(room, turn.Deed, ban.Mask.Text, ban.Reason, $"{Word(room, ban.Effect)} {end}".Trim());
        IEnumerable<CommunityChange> ofPlace = [.. gone.Select(b => new CommunityChange.BanGone(b.Id)), new CommunityChange.BanSaved(ban)];
        return room is null ? turn.TrySave([.. ofPlace, counted, audit]) : turn.TryKeep(room, ofPlace, counted, audit);
    }

    /// <summary>What the audit calls it, where the right that is used does not say it.</summary>
    public static string Word(Room? room, BanEffect effect) => effect == BanEffect.Exempt ? "exception" : room is null ? "ban" : "";
}
