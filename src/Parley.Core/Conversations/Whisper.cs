using Parley.Core.Events;
using Parley.Core.People;

namespace Parley.Core.Conversations;

/// <summary>
/// Something said to one person. Between accounts it is stored, whether or not the other is there; with a guest it passes
/// and is gone, and both are told so. Somebody who has blocked the sender is told nothing, and the sender sees no difference.
/// </summary>
/// <param name="hub">Where it happens.</param>
/// <param name="origin">The connection that it comes from.</param>
/// <param name="from">Who says it.</param>
/// <param name="to">To whom.</param>
/// <param name="direct">Where it is stored; null when it passes.</param>
internal sealed class Whisper(Hub hub, Session origin, Person from, Person to, Direct? direct)
{
    /// <summary>The log's id of where it is stored; 0 when it passes.</summary>
    public long Conversation => direct?.Conversation ?? 0;

    /// <summary>To whom.</summary>
    public Person To => to;

    /// <summary>Tells both, on all their connections.</summary>
    public void Tell(FactHappened happened)
    {
        var isHeard = to != from && !to.Wishes.Blocks(from);
        from.Tell(happened);
        if (isHeard)
        {
            to.Tell(happened);
        }

        if (direct is not null)
        {
            Keep(direct, happened, isHeard);
        }
        else if (hub.Ports is not null && to != from)
        {
            NoteOnce(origin, NoteCode.WhisperNotKept, to);
            foreach (var session in isHeard ? to.Sessions : [])
            {
                NoteOnce(session, NoteCode.WhisperNotKept, from);
            }
        }
    }

    private static void NoteOnce(Session session, NoteCode code, Person other)
    {
        if (session.Hears && session.IsNews(code, other))
        {
            session.Tell(new Noted(code, [other.Nick.Text], Tag: null));
        }
    }

    private void Keep(Direct kept, FactHappened happened, bool isHeard)
    {
        kept.LastSeq = happened.Fact.Seq;
        if (from.Account is { } sender)
        {
            hub.Directs.Remember(sender, kept, to.Nick);
        }

        // Somebody blocked does not bring a conversation into the other's list.
        if (isHeard && to.Account is { } reader)
        {
            hub.Directs.Remember(reader, kept, from.Nick);
        }

        if (!to.IsOnline)
        {
            NoteOnce(origin, NoteCode.WhisperKept, to);
        }
    }
}
