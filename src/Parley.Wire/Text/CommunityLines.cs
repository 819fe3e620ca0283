using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Wire.Language;

namespace Parley.Wire.Text;

/// <summary>What accounts, roles and moderation tell, in words.</summary>
/// <param name="words">In which language.</param>
internal sealed class CommunityLines(Words words)
{
    /// <summary>The lines for an event; none when these dialects do not tell it.</summary>
    public IReadOnlyList<TextLine> Of(ChatEvent happened) => happened switch
    {
        Noted e => [new TextLine(Sentence(words, e))],
        PresenceChanged e => One(e.Online ? "CameBack" : "WentAway", ("nick", e.Nick.Text)),
        Kicked e => One(
            (e.IsBan ? "BannedOut" : "KickedOut") + (e.Reason is null ? "" : "Why"),
            ("nick", e.Nick.Text),
            ("room", ServerLines.Sign(e.Room)),
            ("by", e.By.Text),
            ("reason", e.Reason ?? "")),
        TokenMade e => One("TokenMade", ("name", e.Token.Name), ("secret", e.Secret)),
        TokensListed e => Tokens(e),
        DirectsListed e => Directs(e),
        BlocksListed e => One(e.Nicks.Count == 0 ? "BlocksNone" : "Blocks", ("people", string.Join(", ", e.Nicks))),
        _ => [],
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

    /// <summary>A time as everyone reads it: the day, and the minute, in UTC.</summary>
    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private TextLine Line(string key, params ReadOnlySpan<(string, string)> values) => new(words.Say(key, values).Replace('\n', ' '));

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
        ("until", token.Until is { } until ? Time(until) : ""));
}
