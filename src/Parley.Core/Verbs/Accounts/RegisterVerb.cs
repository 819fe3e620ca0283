using System.Diagnostics.CodeAnalysis;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Makes an account. A guest keeps the nick in use; whoever has no name yet gives one, in front of the password when it is
/// typed: <c>/register PASSWORD</c>, or <c>/register NICK PASSWORD</c>.
/// </summary>
internal static class RegisterVerb
{
    private const int PasswordAt = 0;
    private const int NickAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "register",
        Deed = Deed.Register,
        Params = [new Param("password", ParamKind.Rest), Param.Nick with { Optional = true, Typed = false }],
        BeforeLogin = true,
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (turn.Session.Person is { } person && (person.IsAccount || person.IsConsole))
        {
            turn.Refuse(RefusalCode.AlreadyLoggedIn, person.Nick.Text);
            return;
        }

        if (hub.Ports?.Hasher is not { } hasher || IsClosed(hub))
        {
            turn.Refuse(RefusalCode.RegistrationClosed);
            return;
        }

        if (!TryNick(turn, out var nick, out var typed, out var refusal)
            || !Passwords.TryPrepare(typed, nick.Text, hub.Community.Limits, out var password, out refusal))
        {
            turn.Refuse(refusal!);
            return;
        }

        if (WhyNot(turn, nick) is { } taken)
        {
            turn.Refuse(taken);
        }
        else if (turn.From is { } from && hub.Community.Registrations.Take(from, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
        }
        else
        {
            turn.AskSettled(stop => hasher.HashAsync(password, stop), credential => Finish(turn, nick, credential));
        }
    }

    private static bool IsClosed(Hub hub) => hub.Community.Server.Registration == RegistrationPolicy.Closed;

    private static bool TryNick(
        Turn turn, [NotNullWhen(true)] out Nick? nick, out string password, out Refusal? refusal)
    {
        (nick, password, refusal) = (turn.Session.Person?.Nick, turn[PasswordAt]!, null);
        var name = turn[NickAt];
        if (name is null && nick is null)
        {
            if (password.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var first, var rest])
            {
                refusal = new Refusal(RefusalCode.MissingParameter, "nick");
                return false;
            }

            (name, password) = (first, rest);
        }

        return name is null || Nick.TryParse(name, out nick, out refusal);
    }

    private static Refusal? WhyNot(Turn turn, Nick nick)
    {
        var (hub, guest) = (turn.Hub, turn.Session.Person);
        if (nick.IsGuestName)
        {
            return new Refusal(RefusalCode.GuestName, nick.Text);
        }

        // A guest who registers another name takes it.
        return Admission.WhyNot(hub, turn.Session, nick)
            ?? hub.Presence.WhyNot(nick, guest)
            ?? (guest is null || guest.Nick.Equals(nick) ? null : hub.Enforcement.WhyNot(guest, nick));
    }

    private static void Finish(Turn turn, Nick nick, Credential credential)
    {
        // Somebody else may have taken the name while the password was being hashed, or registration have been closed.
        var hub = turn.Hub;
        if ((IsClosed(hub) ? new Refusal(RefusalCode.RegistrationClosed) : WhyNot(turn, nick)) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        var (id, counted) = hub.Community.NextId();
        var account = new AccountRecord(id, nick.Text, hub.Time.GetUtcNow())
        {
            Credential = credential,
            Blocks = turn.Session.Person?.Wishes.Blocked ?? [],
            Whispers = turn.Session.Person?.Wishes.Whispers ?? WhispersFrom.Everyone,
        };
        var bans = BansOf(hub, turn.Session.Person, id);
        var invitations = InvitationsOf(turn.Session.Person, id);
        if (!turn.TrySave(
            [
                counted,
                new CommunityChange.AccountSaved(account),
                .. bans.Where(b => b.IsKept).Select(b => new CommunityChange.BanSaved(b.Ban)),
                .. invitations.Select(i => new CommunityChange.InvitationSaved(i)),
            ]))
        {
            return;
        }

        if (turn.Session.Person is not { } person)
        {
            person = hub.People.Add(nick);
            hub.People.Attach(person, turn.Session);
        }
        else if (person.Nick.Text != nick.Text)
        {
            hub.Presence.Rename(person, nick);
        }

        hub.People.Record(person, account);
        foreach (var room in person.Rooms)
        {
            hub.Community.Later(new MembershipRecord(id, room.Key, room.Name.Text, room.LastSeq));
        }

        bans.ForEach(b => b.Book.Update(b.Ban));
        turn.Answer(new LoggedIn(nick, turn.Tag) { IsAccount = true, IsNew = true });
    }

    /// <summary>Into which rooms that stay the guest was asked: the account is, from now on.</summary>
    private static IEnumerable<InvitationRecord> InvitationsOf(Person? guest, long account)
        => guest?.Invitations.Where(r => r.Record is not null).Select(r => new InvitationRecord(r.Key.Key, account, r.InvitedBy(guest)!.Text)) ?? [];

    /// <summary>What becomes of the bans that were meant for the guest: to register is no way round, nor, under another name, after a restart.</summary>
    private static List<(BanBook Book, BanRecord Ban, bool IsKept)> BansOf(Hub hub, Person? guest, long account)
    {
        if (guest is null)
        {
            return [];
        }

        var ofServer = hub.Community.Bans.Following(guest, account).Select(b => (hub.Community.Bans, b, true));
        return [.. ofServer, .. hub.Rooms.Open.SelectMany(r => r.Bans.Following(guest, account), (r, b) => (r.Bans, b, r.IsKept))];
    }
}
