using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Wire.Language;

namespace Parley.Wire.Text;

/// <summary>What accounts, roles and moderation tell, in words.</summary>
/// <param name="words">In which language.</param>
internal sealed class CommunityLines(Words words)
{
    private readonly RoomLines _rooms = new(words);

    /// <summary>The lines for an event; none when these dialects do not tell it.</summary>
    public IReadOnlyList<TextLine> Of(ChatEvent happened) => happened switch
    {
        Noted e => [new TextLine(Sentence(words, e))],
        PresenceChanged e => One(e.Online ? "CameBack" : "WentAway", ("nick", e.Nick.Text)),
        TokenMade e => One("TokenMade", ("name", e.Token.Name), ("secret", e.Secret)),
        TokensListed e => Tokens(e),
        DirectsListed e => Directs(e),
        BlocksListed e => One(e.Nicks.Count == 0 ? "BlocksNone" : "Blocks", ("people", string.Join(", ", e.Nicks))),
        AccountsListed e => Accounts(e),
        PersonDescribed e => Person(e),
        _ => _rooms.Of(happened),
    };

    /// <summary>A note in one line.</summary>
    public static string Sentence(Words words, Noted noted)
    {
        var values = new (string, string)[noted.Args.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (i.ToString(CultureInfo.InvariantCulture), noted.Args[i]);
        }

        return words.Say("Note_" + noted.Code, values).Replace('\n', ' ');
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private TextLine Line(string key, params ReadOnlySpan<(string, string)> values) => TextLine.Of(words, key, values);

    private TextLine[] One(string key, params ReadOnlySpan<(string, string)> values) => [Line(key, values)];

    private List<TextLine> Tokens(TokensListed e)
    {
        List<TextLine> lines = [Line(e.Tokens.Count == 0 ? "TokensNone" : "TokensBegin")];
        lines.AddRange(e.Tokens.Select(token => new TextLine("  " + Row(token).Text)));
        return lines;
    }

    private List<TextLine> Directs(DirectsListed e)
    {
        List<TextLine> lines = [Line(e.Directs.Count == 0 ? "DirectsNone" : "DirectsBegin")];
        lines.AddRange(e.Directs.Select(direct => new TextLine("  " + Row(direct).Text)));
        return lines;
    }

    private TextLine Row(DirectSummary direct) => Line(
        direct.Gone ? "DirectRowGone" : "DirectRow",
        ("nick", direct.With.Text),
        ("count", Number(direct.LastSeq)),
        ("missed", Number(direct.LastSeq - direct.Seen)));

    private TextLine Row(TokenRecord token) => Line(
        token.Until is null ? "TokenRow" : "TokenRowUntil",
        ("id", Number(token.Id)),
        ("name", token.Name),
        ("scopes", string.Join(", ", ScopeWords.Of(token.Scopes))),
        ("until", token.Until is { } until ? Moment.Of(until) : ""));

    private List<TextLine> Accounts(AccountsListed e)
    {
        List<TextLine> lines = [Line(e.Accounts.Count == 0 ? "AccountsNone" : "AccountsBegin")];
        lines.AddRange(e.Accounts.Select(account => new TextLine("  " + Row(account).Text)));
        if (e.More)
        {
            lines.Add(Line("AccountsMore"));
        }

        return lines;
    }

    private TextLine Row(AccountRow account) => Line(
        account.Administrator ? "AccountRowAdministrator" : "AccountRow",
        ("id", Number(account.Id)),
        ("name", account.Name),
        ("made", Moment.Of(account.Made)),
        ("sessions", Number(account.Sessions)));

    private List<TextLine> Person(PersonDescribed e)
    {
        var nick = ("nick", e.Nick.Text);
        List<TextLine> lines = [e.Since is { } since ? Line("PersonAccount", nick, ("since", Moment.Of(since))) : Line("PersonGuest", nick)];
        void AddIf(bool holds, string key, params ReadOnlySpan<(string, string)> values)
        {
            if (holds)
            {
                lines.Add(Line(key, values));
            }
        }

        AddIf(e.Administrator, "PersonAdministrator", nick);
        AddIf(!e.Online, "PersonAway", nick);
        AddIf(e.Rooms.Count > 0, "PersonRooms", ("rooms", string.Join(", ", e.Rooms.Select(Shown))));
        AddIf(e.Cloaks.Count > 0, "PersonCloaks", ("cloaks", string.Join(", ", e.Cloaks)));
        AddIf(e.Addresses is { Count: > 0 }, "PersonAddresses", ("addresses", string.Join(", ", e.Addresses ?? [])));
        return lines;
    }

    private string Shown(PersonPlace place)
        => ServerLines.Sign(place.Room) + (place.Role == Role.None ? "" : $" ({words.Say("Role_" + place.Role)})");
}
