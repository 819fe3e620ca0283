using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Which of the asker's own conversations a request is about.</summary>
internal static class DirectChoice
{
    /// <summary>
    /// The conversation with whom a name means. Only an account has any, and only with accounts: a guest of the same name
    /// as either end is somebody else.
    /// </summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="name">The other end.</param>
    /// <param name="with">The other's name, as it is written.</param>
    /// <param name="conversation">The log's id; 0 when nothing has been said.</param>
    public static bool TryFind(Turn turn, string name, out Nick with, out long conversation)
    {
        conversation = 0;
        if (!Nick.TryParse(name, out with!, out _))
        {
            turn.Refuse(RefusalCode.NoSuchPerson, name);
            return false;
        }

        if (Authority.Judge(turn.Standing(room: null), room: null, Deed.ReadDirect) is { } unfit)
        {
            turn.Refuse(unfit);
            return false;
        }

        if (turn.Person.Account is not { } account)
        {
            turn.Refuse(RefusalCode.AccountRequired);
            return false;
        }

        var directs = turn.Hub.Directs;
        if (directs.Find(account, with) is not { } membership)
        {
            return IsAccount(turn, ref with);
        }

        if (!directs.TryOpen(membership.Conversation, out var direct, out var refusal))
        {
            turn.Refuse(refusal);
            return false;
        }

        (with, conversation) = (Nick.Parse(directs.NameOf(membership, account)), direct.Conversation);
        return true;
    }

    /// <summary>With an account there may be nothing yet; with a guest there never is.</summary>
    private static bool IsAccount(Turn turn, ref Nick with)
    {
        if (!turn.Hub.People.TryFind(with, out var other))
        {
            turn.Refuse(RefusalCode.NoSuchPerson, with.Text);
            return false;
        }

        with = other.Nick;
        if (!other.IsAccount)
        {
            turn.Refuse(RefusalCode.OffTheRecord, with.Text);
        }

        return other.IsAccount;
    }
}
