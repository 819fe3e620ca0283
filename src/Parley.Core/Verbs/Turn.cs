using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>What a verb has at hand while it runs: who asks, for what, and the hub to do it with.</summary>
/// <param name="hub">Where it happens.</param>
/// <param name="session">Who asks.</param>
/// <param name="act">What for.</param>
public sealed class Turn(Hub hub, Session session, Act act)
{
    /// <summary>Where it happens.</summary>
    public Hub Hub => hub;

    /// <summary>The connection that asks.</summary>
    public Session Session => session;

    /// <summary>Who asks.</summary>
    /// <exception cref="InvalidOperationException">The session has no name; the hub lets only verbs that are <see cref="Verb.BeforeLogin"/> get here then.</exception>
    public Person Person => session.Person ?? throw new InvalidOperationException("The session has no name.");

    /// <summary>The request's mark.</summary>
    public string? Tag => act.Tag;

    /// <summary>What the verb does.</summary>
    internal Deed Deed => act.Verb.Deed;

    /// <summary>The argument at a place; null when it is missing.</summary>
    public string? this[int index] => act[index];

    /// <summary>The address that the request counts against; null when there is none, or nothing counts against it.</summary>
    internal AddressKey? From => session is { CountsAddress: true, Address: { } address } ? AddressKey.Of(address) : null;

    /// <summary>Answers the asker.</summary>
    public void Answer(ChatEvent answer) => session.Tell(answer);

    /// <summary>Answers that it was not done.</summary>
    public void Refuse(Refusal refusal) => session.Tell(new Refused(refusal, Tag));

    /// <summary>Answers that it was not done.</summary>
    public void Refuse(RefusalCode code, string? subject = null) => Refuse(new Refusal(code, subject));

    /// <summary>The room that an argument names, or the current one, in which the asker may do what the verb does. Refuses otherwise.</summary>
    public bool TryRoom(int index, [NotNullWhen(true)] out Room? room) => TryRoom(index, act.Verb.Deed, out room);

    /// <summary>The same for another deed than the verb's own.</summary>
    internal bool TryRoom(int index, Deed deed, [NotNullWhen(true)] out Room? room)
    {
        room = null;
        if (this[index] is not { } text)
        {
            if (session.Current is not { } current)
            {
                Refuse(RefusalCode.NotInRoom);
                return false;
            }

            room = May(current, deed, current.Name) ? current : null;
            return room is not null;
        }

        if (!RoomName.TryParse(text, out var name, out var refusal))
        {
            Refuse(refusal);
            return false;
        }

        room = May(hub.Rooms.TryFind(name, out var found) ? found : null, deed, name) ? found : null;
        return room is not null;
    }

    /// <summary>Whether the asker may do it in the room, over a person of it if one is named. Refuses otherwise, also when there is no such room any more.</summary>
    internal bool May(Room room, Deed deed, Person? whom = null) => May(hub.Rooms.IsOpen(room) ? room : null, deed, room.Name, whom);

    /// <summary>How the asker stands, to the room if there is one.</summary>
    internal Standing Standing(Room? room, string? password = null) => Standings.Of(hub, session, room, password);

    /// <summary>Why the verb may not be done on the server; null when it may, and when that is for a room to say.</summary>
    internal Refusal? WhyNotHere()
        => DeedTable.Of(act.Verb.Deed).Place is Place.Server or Place.Office ? Authority.Judge(Standing(room: null), room: null, act.Verb.Deed) : null;

    /// <summary>
    /// Refuses with the room's name as the asker wrote it: another spelling would tell that there is one.
    /// </summary>
    private bool May(Room? room, Deed deed, RoomName written, Person? whom = null)
    {
        var over = whom is null || room is null ? (Standing?)null : Standings.Of(hub, whom, room);
        if (Authority.Judge(Standing(room), room?.Rules, deed, over) is not { } refusal)
        {
            return true;
        }

        refusal = Explained(refusal, room);
        Refuse(refusal.Subject is null ? refusal with { Subject = refusal.Code == RefusalCode.Outranked ? whom?.Nick.Text : written.Text } : refusal);
        return false;
    }

    /// <summary>To whoever is banned or silenced, also until when, and why.</summary>
    internal Refusal Explained(Refusal refusal, Room? room)
    {
        if (refusal.Code is not (RefusalCode.Banned or RefusalCode.Silenced) || room is null || session.Person is not { } person)
        {
            return refusal;
        }

        var verdict = room.Bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow());
        var by = refusal.Code == RefusalCode.Banned ? verdict.Ban : verdict.Silence;
        return refusal with { Why = by?.Reason, Until = by?.Until };
    }

    /// <summary>The person whom an argument names. Refuses when there is none.</summary>
    public bool TryPerson(int index, [NotNullWhen(true)] out Person? person)
    {
        person = null;
        if (Nick.TryParse(this[index], out var nick, out _) && hub.People.TryFind(nick, out person) && !person.IsConsole)
        {
            return true;
        }

        Refuse(RefusalCode.NoSuchPerson, this[index]);
        return false;
    }

    /// <summary>The person whom an argument names, who has to be in the room. Refuses when there is none.</summary>
    internal bool TryPersonIn(Room room, int index, [NotNullWhen(true)] out Person? person)
    {
        if (!TryPerson(index, out person))
        {
            return false;
        }

        if (room.Has(person))
        {
            return true;
        }

        Refuse(RefusalCode.PersonNotInRoom, person.Nick.Text);
        return false;
    }

    /// <summary>The account that an argument names. Refuses when there is none.</summary>
    internal bool TryAccountOf(int index, [NotNullWhen(true)] out Person? person)
    {
        if (Nick.TryParse(this[index], out var nick, out _) && hub.People.TryFind(nick, out person) && person.IsAccount)
        {
            return true;
        }

        person = null;
        Refuse(RefusalCode.NoSuchAccount, this[index]);
        return false;
    }

    /// <summary>The reason at a place, in one line; null when none is given. Refuses one that is too long.</summary>
    internal bool TryReason(int index, out string? reason)
    {
        var text = PlainText.Clean(this[index] ?? "").ReplaceLineEndings(" ").Trim();
        reason = text.Length == 0 ? null : text;
        var most = hub.Community.Limits.MaxReasonLength;
        if (text.Length <= most)
        {
            return true;
        }

        Refuse(new Refusal(RefusalCode.BadParameter, act.Verb.Params[index].Name) { Limit = most });
        return false;
    }

    /// <summary>The length of time at a place; null when none is given. Refuses what is none.</summary>
    internal bool TryDuration(int index, out TimeSpan? length)
    {
        length = null;
        if (this[index] is not { } text)
        {
            return true;
        }

        if (Duration.TryParse(text, out var parsed))
        {
            length = parsed;
            return true;
        }

        Refuse(RefusalCode.BadParameter, act.Verb.Params[index].Name);
        return false;
    }

    /// <summary>The number at a place, or another when it is missing. Refuses what is no number, or is not within the bounds.</summary>
    public bool TryNumber(int index, long otherwise, long least, long most, out long number)
    {
        number = otherwise;
        if (this[index] is not { } text)
        {
            return true;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most)
        {
            return true;
        }

        Refuse(new Refusal(RefusalCode.BadParameter, act.Verb.Params[index].Name) { Limit = most });
        return false;
    }

    /// <summary>Counts one of what the asker does, or says why it may not be done now.</summary>
    internal Refusal? Take(Rated what) => hub.Community.Rates.Take(Person, From, what, hub.Elapsed);

    /// <summary>Says it in a room: stored with the next group, then told to everyone.</summary>
    public void Post(Room room, FactKind kind, string text, long target = 0)
        => hub.Posts.Add(Person, session, room, null, kind, text, Tag, target);

    /// <summary>
    /// Asks something that takes time, off the turn. The session's next request waits; <paramref name="then"/> runs as a
    /// step of its own, unless the session is over by then.
    /// </summary>
    public void Ask<T>(Func<CancellationToken, Task<T>> question, Action<T> then) => hub.Background.Ask(session, question, then);

    /// <summary>As <see cref="Ask"/>, for an answer that changes more than a post depends on: the posts that wait are settled first.</summary>
    internal void AskSettled<T>(Func<CancellationToken, Task<T>> question, Action<T> then)
        => Ask(question, answer =>
        {
            hub.Posts.Settle();
            then(answer);
        });

    /// <summary>
    /// As <see cref="Ask"/>, for what is read of a room, or of the server when it is null: whoever may not do what the verb
    /// does any more by the time of the answer is refused it.
    /// </summary>
    internal void AskOf<T>(Room? room, Func<CancellationToken, Task<T>> question, Action<T> then)
        => Ask(question, answer =>
        {
            if (room is null && WhyNotHere() is { } refusal)
            {
                Refuse(refusal);
            }
            else if (room is null || May(room, Deed))
            {
                then(answer);
            }
        });

    /// <summary>The account that asks, for what only its owner may do. Refuses guests, and sessions that a token has opened.</summary>
    internal bool TryAccount([NotNullWhen(true)] out AccountRecord? account)
    {
        account = Person.Account;
        if (account is not null && (session.Scopes & Scopes.Account) != 0)
        {
            return true;
        }

        Refuse(account is null ? RefusalCode.AccountRequired : RefusalCode.OutOfScope);
        account = null;
        return false;
    }

    /// <summary>What the audit shows of an act of the asker's.</summary>
    /// <param name="room">Where; null for the whole server.</param>
    /// <param name="what">What was done.</param>
    /// <param name="whom">To whom.</param>
    /// <param name="why">Why; empty for nothing that was said.</param>
    /// <param name="detail">More of what.</param>
    internal CommunityChange Audit(Room? room, Deed what, string? whom, string? why, string detail = "")
        => new CommunityChange.Audited(new AuditEntry(hub.Time.GetUtcNow(), Person.Nick.Text, Person.Account?.Id ?? 0, what, detail)
        {
            Room = room?.Key.Key,
            RoomName = room?.Name.Text,
            Whom = whom,
            Why = string.IsNullOrEmpty(why) ? null : why,
        });

    /// <summary>A number as the args of a note have it.</summary>
    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stores the changes, or refuses.</summary>
    internal bool TrySave(params IReadOnlyList<CommunityChange> changes)
    {
        if (hub.Community.Save(changes) is not { } refusal)
        {
            return true;
        }

        Refuse(refusal);
        return false;
    }

    /// <summary>Stores what changes of a room, if it is one that stays, and what is stored in any case; or refuses.</summary>
    internal bool TryKeep(Room room, IEnumerable<CommunityChange> ofRoom, params IEnumerable<CommunityChange> always)
    {
        if (hub.Keeper.Save(room, ofRoom, always) is not { } refusal)
        {
            return true;
        }

        Refuse(refusal);
        return false;
    }

    /// <summary>From whom the asker wants to hear from here on: stored for an account. Refuses when it cannot be.</summary>
    internal bool TryWish(IReadOnlyList<BlockRecord> blocked, WhispersFrom whispers)
    {
        if (!Person.IsAccount)
        {
            Person.Wishes.Change(blocked, whispers);
            return true;
        }

        if (!TryAccount(out var account))
        {
            return false;
        }

        var changed = account with { Blocks = blocked, Whispers = whispers };
        if (!TrySave(new CommunityChange.AccountSaved(changed)))
        {
            return false;
        }

        hub.People.Record(Person, changed);
        return true;
    }

    /// <summary>Answers that it is done, in one sentence.</summary>
    internal void Note(NoteCode code, params IReadOnlyList<string> args) => Answer(new Noted(code, args, Tag));
}
