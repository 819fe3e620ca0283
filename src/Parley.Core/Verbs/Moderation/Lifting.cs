using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>What lifting bans, silences and exceptions has in common.</summary>
internal static class Lifting
{
    private const int RoomAt = 0;

    /// <summary>Of a verb whose parameters are room, whom.</summary>
    public static void RunInRoom(Turn turn, BanEffect effect)
    {
        if (turn.TryRoom(RoomAt, out var room))
        {
            Run(turn, room, effect, turn[RoomAt + 1]!);
        }
    }

    /// <summary>Of a verb of the server's, whose parameter is whom.</summary>
    public static void RunOnServer(Turn turn, BanEffect effect) => Run(turn, room: null, effect, turn[0]!);

    private static void Run(Turn turn, Room? room, BanEffect effect, string whom)
    {
        var hub = turn.Hub;
        var bans = hub.Community.BansOf(room);
        if (Find(hub, bans.Standing(hub.Time.GetUtcNow()), effect, whom) is not { } ban)
        {
            turn.Refuse(RefusalCode.NoSuchBan, whom);
            return;
        }

        var audit = turn.Audit(room, turn.Deed, ban.Mask.Text, why: null, $"{Imposing.Word(room, effect)} lifted".Trim());
        var gone = new CommunityChange.BanGone(ban.Id);
        if (room is null ? turn.TrySave(gone, audit) : turn.TryKeep(room, [gone], audit))
        {
            var silent = hub.Enforcement.Silent(room);
            bans.Remove(ban.Id);
            hub.Enforcement.TellUnsilenced(room, silent);
            if (effect == BanEffect.Exempt)
            {
                hub.Enforcement.Unexempt(room, silent, turn.Session);
            }

            turn.Answer(new BanLifted(room?.Name, ban, turn.Tag));
        }
    }

    /// <summary>By its number, by what it is shown as, or by whom it would be about if it were made now.</summary>
    private static BanRecord? Find(Hub hub, IReadOnlyList<BanRecord> standing, BanEffect effect, string whom)
    {
        var candidates = standing.Where(b => b.Effect == effect).ToList();
        return candidates.Find(b => b.Id.ToString(CultureInfo.InvariantCulture) == whom)
            ?? candidates.Find(b => string.Equals(b.Mask.Text, whom, StringComparison.OrdinalIgnoreCase))
            ?? (BanTarget.TryRead(hub, whom, out var target) ? candidates.Find(b => b.Mask.IsSame(target.Mask)) : null)
            ?? (NickPattern.TryParse(whom, out var pattern) ? candidates.Find(b => b.Mask.IsSame(pattern)) : null);
    }
}
