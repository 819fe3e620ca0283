using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Says something to one person: <c>/msg bob hello</c>, or <c>@bob hello</c>.</summary>
public static class WhisperVerb
{
    private const int NickAt = 0;
    private const int TextAt = 1;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "whisper",
        Deed = Deed.Whisper,
        Aliases = ["msg", "w"],
        Params = [Param.Nick, Param.Text],
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryPerson(NickAt, out var to))
        {
            return;
        }

        var (hub, from) = (turn.Hub, turn.Person);
        if (!to.Wishes.Hears(from))
        {
            turn.Refuse(RefusalCode.WhispersClosed, to.Nick.Text);
            return;
        }

        if (!Speech.TryText(turn, TextAt, out var text))
        {
            return;
        }

        if (IsStranger(hub, from, to) && turn.Take(Rated.Stranger) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        Direct? direct = null;
        if (from.Account is { } sender && to.Account is { } reader
            && !hub.Directs.TryOpen(DirectDirectory.KeyOf(sender.Id, reader.Id), out direct, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        from.Contacts.Add(to);
        to.Contacts.Add(from);
        hub.Posts.Add(from, turn.Session, null, new Whisper(hub, turn.Session, from, to, direct), FactKind.Said, text, turn.Tag, target: 0);
    }

    /// <summary>Somebody with whom the sender has not whispered yet: since the start, or, between accounts, ever.</summary>
    private static bool IsStranger(Hub hub, Person from, Person to)
        => to != from
            && !from.Contacts.Knows(to)
            && !(from.Account is { } sender && to.Account is { } reader
                && hub.Community.Memberships.TryFind(sender.Id, DirectDirectory.KeyOf(sender.Id, reader.Id), out _));
}
