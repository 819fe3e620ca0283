using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Hears again from somebody who was blocked, by the name then or now.</summary>
internal static class UnblockVerb
{
    public static readonly Verb Row = new() { Name = "unblock", Topic = HelpTopic.Accounts, Deed = Deed.Block, Params = [Param.Nick], Run = Run };

    private static void Run(Turn turn)
    {
        var wishes = turn.Person.Wishes;
        if (!Nick.TryParse(turn[0], out var nick, out _) || Find(turn, nick) is not { } blocked)
        {
            turn.Refuse(RefusalCode.NotBlocked, turn[0]);
        }
        else if (turn.TryWish([.. wishes.Blocked.Where(b => b != blocked)], wishes.Whispers))
        {
            wishes.Note(blocked.Name, guest: null);
            turn.Note(NoteCode.Unblocked, BlocksVerb.NameOf(turn.Hub, blocked));
        }
    }

    private static BlockRecord? Find(Turn turn, Nick nick)
    {
        var blocked = turn.Person.Wishes.Blocked;
        return blocked.FirstOrDefault(b => NameKey.Fold(BlocksVerb.NameOf(turn.Hub, b)) == nick.Key)
            ?? blocked.FirstOrDefault(b => NameKey.Fold(b.Name) == nick.Key);
    }
}
