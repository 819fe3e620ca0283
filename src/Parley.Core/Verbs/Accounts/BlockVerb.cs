using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Hears no more whispers from somebody, who is not told. What is said in rooms stays: a conversation of which some lines
/// are missing cannot be followed.
/// </summary>
internal static class BlockVerb
{
    public static readonly Verb Row = new() { Name = "block", Topic = HelpTopic.Accounts, Deed = Deed.Block, Params = [Param.Nick], Run = Run };

    private static void Run(Turn turn)
    {
        if (!turn.TryPerson(0, out var other))
        {
            return;
        }

        if (other == turn.Person)
        {
            turn.Refuse(RefusalCode.BadParameter, "nick");
            return;
        }

        var wishes = turn.Person.Wishes;
        var most = turn.Hub.Community.Limits.MaxBlocks;
        if (wishes.Blocks(other))
        {
            turn.Note(NoteCode.Blocked, other.Nick.Text);
        }
        else if (wishes.Blocked.Count >= most)
        {
            turn.Refuse(new Refusal(RefusalCode.TooManyBlocks) { Limit = most });
        }
        else if (turn.TryWish([.. wishes.Blocked, new BlockRecord(other.Account?.Id ?? 0, other.Nick.Text)], wishes.Whispers))
        {
            if (!other.IsAccount)
            {
                wishes.Note(other.Nick.Text, other);
            }

            turn.Note(NoteCode.Blocked, other.Nick.Text);
        }
    }
}
