using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Wire.Language;

namespace Parley.Wire.Text;

/// <summary>What the server says in words, for the dialects that have nothing but text: answers, notices, and pages of history.</summary>
/// <param name="words">In which language.</param>
/// <param name="time">What day it is: posts of another day are shown with their date.</param>
/// <param name="zone">In which zone times are shown; UTC when none is given.</param>
internal sealed class ServerLines(Words words, TimeProvider time, TimeZoneInfo? zone = null)
{
    private readonly CommunityLines _community = new(words);
    private readonly TimeZoneInfo _zone = zone ?? TimeZoneInfo.Utc;

    /// <summary>How a room is written.</summary>
    public static string Sign(RoomName room) => "#" + room.Text;

    /// <summary>The lines for an event; none when these dialects do not tell it.</summary>
    public IReadOnlyList<TextLine> Of(ChatEvent happened) => happened switch
    {
        LoggedIn e => One(e.IsNew ? "YouAreNew" : e.IsAccount ? "YouAreAccount" : "YouAre", ("nick", e.Nick.Text)),
        Refused e => [new TextLine(words.Of(e.Refusal))],
        RoomEntered e => Entered(e),
        RoomExited e => [Line("LeftYou", ("room", Sign(e.Room))), Current(e.Current)],
        PersonJoined e => One("Entered", ("nick", e.Nick.Text)),
        PersonLeft e => One(e.Offline ? "Offline" : "LeftRoom", ("nick", e.Nick.Text)),
        PersonRenamed e => One("Renamed", ("old", e.Old.Text), ("new", e.New.Text)),
        TopicTold e => [Topic(e.Room, e.Topic)],
        PeopleListed e => [People(e)],
        RoomsListed e => Rooms(e),
        HistoryRead e => History(e),
        SearchRead e => Found(e),
        HelpGiven e => Help(e),
        MuteChanged e => One(e.Muted ? "MutedOn" : "MutedOff"),
        FactHappened { IsQuiet: true } => [],
        FactHappened e => [new TextLine(Notice(e.Fact))],
        _ => _community.Of(happened),
    };

    /// <summary>A fact that is no post, in words: a topic, a correction, a reaction.</summary>
    public string Notice(Fact fact) => OneLine(fact.Kind switch
    {
        FactKind.TopicSet when fact.Text.Length == 0 => words.Say("TopicTaken", ("nick", fact.From.Nick)),
        FactKind.TopicSet => words.Say("TopicSet", ("nick", fact.From.Nick), ("topic", fact.Text)),
        FactKind.Edited => words.Say("Edited", ("nick", fact.From.Nick), ("text", fact.Text)),
        FactKind.Redacted => words.Say("Redacted", ("nick", fact.From.Nick)),
        _ => words.Say("Reacted", ("nick", fact.From.Nick), ("text", fact.Text)),
    });

    /// <summary>What somebody wrote stands in the server's line, and may not begin another.</summary>
    private static string OneLine(string text) => text.Replace('\n', ' ');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private TextLine Line(string key, params ReadOnlySpan<(string, string)> values) => TextLine.Of(words, key, values);

    private TextLine[] One(string key, params ReadOnlySpan<(string, string)> values) => [Line(key, values)];

    private List<TextLine> Entered(RoomEntered e)
    {
        List<TextLine> lines = [Line("NowIn", ("room", Sign(e.Room)), ("people", Number(e.People)))];
        if (e.OffTheRecord)
        {
            lines.Add(Line("NowInOffTheRecord", ("room", Sign(e.Room))));
        }

        if (e.Topic is not null)
        {
            lines.Add(Topic(e.Room, e.Topic));
        }

        if (e.History.Count > 0)
        {
            lines.Add(Line("HistoryBegins", ("room", Sign(e.Room))));
            AddPosts(lines, e.History.Select(h => h.Fact));
            lines.Add(Line("HistoryEnds"));
        }

        return lines;
    }

    private TextLine Current(RoomName? room) => room is null ? Line("NoCurrent") : Line("NowCurrent", ("room", Sign(room)));

    private TextLine Topic(RoomName room, Fact? topic)
        => topic is null ? Line("NoTopic", ("room", Sign(room))) : Line("Topic", ("topic", topic.Text));

    private TextLine People(PeopleListed e)
        => Line(
            "People",
            ("room", Sign(e.Room)),
            ("count", Number(e.People.Count)),
            ("people", string.Join(", ", e.People.Select(Shown))));

    /// <summary>As <c>alice (moderator, away)</c>.</summary>
    private string Shown(PersonRow person)
    {
        string[] marks = [person.Role >= Role.Voiced ? words.Say("Role_" + person.Role) : "", person.Away ? words.Say("Away") : ""];
        var shown = string.Join(", ", marks.Where(mark => mark.Length > 0));
        return shown.Length == 0 ? person.Nick.Text : $"{person.Nick.Text} ({shown})";
    }

    private List<TextLine> Rooms(RoomsListed e)
    {
        List<TextLine> lines = [Line(e.Rooms.Count == 0 ? "RoomsNone" : "RoomsBegin")];
        foreach (var room in e.Rooms)
        {
            var row = Line(
                room.Joined ? "RoomRowJoined" : "RoomRow",
                ("room", Sign(room.Name)),
                ("count", Number(room.People)),
                ("topic", room.Topic));
            lines.Add(new TextLine("  " + row.Text.TrimEnd()));
        }

        return lines;
    }

    private List<TextLine> History(HistoryRead e)
    {
        if (e.Page.Facts.Count == 0)
        {
            return [Line("HistoryNone", ("room", e.Room is null ? e.With?.Text ?? "" : Sign(e.Room)))];
        }

        List<TextLine> lines =
        [
            e.Room is null
                ? Line("HistoryWithBegins", ("nick", e.With?.Text ?? ""))
                : Line("HistoryBegins", ("room", Sign(e.Room))),
        ];
        AddPosts(lines, e.Page.Facts, e.Numbered);
        lines.Add(Line("HistoryEnds"));
        if (e.Page.More)
        {
            lines.Add(Line("HistoryMore"));
        }

        return lines;
    }

    private List<TextLine> Found(SearchRead e)
    {
        var (room, term) = (("room", e.Room is null ? e.With?.Text ?? "" : Sign(e.Room)), ("term", e.Term));
        if (e.Page.Facts.Count == 0)
        {
            return [Line("FoundNone", room, term)];
        }

        List<TextLine> lines = [Line("FoundBegins", room, term)];
        AddPosts(lines, e.Page.Facts);
        lines.Add(Line(e.Page.More ? "FoundMore" : "FoundEnds"));
        return lines;
    }

    private List<TextLine> Help(HelpGiven e)
    {
        List<TextLine> lines = [Line("HelpBegins")];
        var shown = e.Verbs.Where(verb => e.About is not null || verb.Topic == HelpTopic.Basics);
        lines.AddRange(shown.Select(verb => new TextLine($"  {Usage(verb)} - {words.HelpFor(verb)}")));
        if (e.About is null)
        {
            lines.Add(new TextLine("  " + words.Say("HelpWhisper")));
            lines.Add(new TextLine("  " + words.Say("HelpSlash")));
            lines.Add(Line("HelpTopics", ("topics", string.Join(", ", Topics(e)))));
        }

        return lines;
    }

    /// <summary>What there is more help about, as it is typed.</summary>
    private static IEnumerable<string> Topics(HelpGiven e)
        => e.Verbs.Select(verb => verb.Topic).Where(topic => topic != HelpTopic.Basics).Distinct().Order().Select(topic => topic.ToString().ToLowerInvariant());

    /// <summary>As <c>/whisper (/msg, /w) NICK TEXT</c>; what may be left out stands in brackets.</summary>
    private static string Usage(Verb verb)
    {
        var aliases = verb.Aliases.Count == 0 ? "" : $" ({string.Join(", ", verb.Aliases.Select(a => "/" + a))})";
        var parameters = verb.Params
            .Where(p => p.Typed)
            .Select(p => p.Optional ? $" [{p.Name.ToUpperInvariant()}]" : " " + p.Name.ToUpperInvariant());
        return $"/{verb.Command}{aliases}{string.Concat(parameters)}";
    }

    private void AddPosts(List<TextLine> lines, IEnumerable<Fact> facts, bool numbered = false)
    {
        var today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone).Date;
        HashSet<long> shown = [];
        foreach (var fact in facts)
        {
            shown.Add(fact.Seq);
            if (IsSeenInTarget(fact, shown))
            {
                continue;
            }

            var at = TimeZoneInfo.ConvertTime(fact.Time, _zone);
            var format = at.Date == today ? "HH:mm" : "yyyy-MM-dd HH:mm";
            var place = numbered ? $"#{Number(fact.Seq)} " : "";
            AddPost(lines, place + at.ToString(format, CultureInfo.InvariantCulture), fact);
        }
    }

    /// <summary>An edit or a redaction of a post that is shown anyway, as it stands now; or an edit that a later one made void.</summary>
    private static bool IsSeenInTarget(Fact fact, HashSet<long> shown)
        => fact.Kind is FactKind.Edited or FactKind.Redacted && (shown.Contains(fact.Target) || fact.EditedBy != 0 || fact.RedactedBy != 0);

    private void AddPost(List<TextLine> lines, string at, Fact fact)
    {
        if (fact.Kind is not (FactKind.Said or FactKind.Acted))
        {
            lines.Add(new TextLine($"{at} {Notice(fact)}", IsPost: true));
            return;
        }

        var name = fact.Kind == FactKind.Acted ? "* " + fact.From.Nick : $"<{fact.From.Nick}>";
        var text = fact.RedactedBy != 0 ? words.Say("TakenBack") : fact.Text;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(new TextLine($"{at} {name} {line}", IsPost: true));
        }
    }
}
