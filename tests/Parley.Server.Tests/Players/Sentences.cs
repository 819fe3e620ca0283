using System.Text.RegularExpressions;
using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Verbs.Rooms;
using Parley.Testing.Scripts;
using Parley.Wire.Language;

namespace Parley.Server.Tests.Players;

/// <summary>Understands the server's English: every sentence that means something to a script, read back from the language file.</summary>
internal static class Sentences
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private const int Limit = 424242;

    /// <summary>What may stand behind a refusal: until when, and why.</summary>
    private static readonly string More = $"({May("RefusedUntil", "until")})?({May("RefusedWhy", "why")})?";

    private static readonly List<(Regex Form, Func<Match, Seen> See)> Known =
    [
        Sentence("YouAre", "named", ("nick", "nick")),
        Sentence("YouAreNew", "named", ("nick", "nick")),
        Sentence("YouAreAccount", "named", ("nick", "nick")),
        Sentence("LegacyLoggedIn", "named", ("nick", "nick")),
        Sentence("NowIn", "entered", ("room", "room"), ("people", "people")),
        Sentence("Entered", "joined", ("nick", "nick")),
        Sentence("Offline", "gone", ("nick", "nick")),
        Sentence("LeftRoom", "left", ("nick", "nick")),
        Sentence("LeftYou", "exited", ("room", "room")),
        Sentence("Renamed", "renamed", ("old", "old"), ("new", "nick")),
        Sentence("TopicSet", "topic", ("nick", "by"), ("topic", "text")),
        Sentence("Topic", "topic", ("topic", "text")),
        Sentence("NoTopic", "no topic", ("room", "room")),
        Sentence("TopicTaken", "no topic", ("nick", "by")),
        Sentence("People", "people", ("room", "room"), ("count", "count"), ("people", "names")),
        Sentence("HelpBegins", "help"),
        Sentence("MutedOn", "muted"),
        Sentence("MutedOff", "unmuted"),
        .. new[] { "moderator", "owner", "administrator" }.Select(NotAllowed),
        .. Enum.GetValues<RefusalCode>().SelectMany(Refusals),
        .. Enum.GetValues<CloseReason>().Select(Goodbye),
        .. OfRooms(),
    ];

    /// <summary>Of roles, of settings, and of how order is kept.</summary>
    private static IEnumerable<(Regex Form, Func<Match, Seen> See)> OfRooms() =>
    [
        .. Enum.GetValues<NoteCode>().Select(code => With(Sentence($"Note_{code}", "noted", ("0", "first"), ("1", "second"), ("2", "third")), ("note", code.ToString()))),
        Sentence("KickedOutWhy", "kicked", ("nick", "nick"), ("room", "room"), ("by", "by"), ("reason", "reason")),
        Sentence("KickedOut", "kicked", ("nick", "nick"), ("room", "room"), ("by", "by")),
        Sentence("BannedOutWhy", "banned", ("nick", "nick"), ("room", "room"), ("by", "by"), ("reason", "reason")),
        Sentence("BannedOut", "banned", ("nick", "nick"), ("room", "room"), ("by", "by")),
        .. Enum.GetValues<Role>().Select(role => With(
            Sentence($"RoleIs_{role}", "role", ("nick", "nick"), ("room", "room"), ("by", "by")), ("role", RoleWords.Of(role)))),
        With(Sentence("RoomOffTheRecord", "set", ("by", "by"), ("room", "room")), ("setting", "off_the_record"), ("value", "on")),
        With(Sentence("RoomOnTheRecord", "set", ("by", "by"), ("room", "room")), ("setting", "off_the_record"), ("value", "off")),
        Sentence("RoomSet", "set", ("by", "by"), ("room", "room"), ("setting", "setting"), ("value", "value")),
        Sentence("RoomRenamedTo", "room renamed", ("old", "old"), ("new", "room"), ("by", "by")),
        Sentence("RoomClosedByWhy", "room closed", ("by", "by"), ("room", "room"), ("reason", "reason")),
        Sentence("RoomClosedBy", "room closed", ("by", "by"), ("room", "room")),
        .. Enum.GetValues<BanEffect>().SelectMany(Bans),
        Sentence("ReportedTo", "reported", ("by", "by"), ("room", "room"), ("whom", "whom"), ("reason", "reason")),
        Sentence("InvitedYou", "invited", ("by", "by"), ("room", "room")),
    ];

    private static IEnumerable<(Regex Form, Func<Match, Seen> See)> Bans(BanEffect effect)
    {
        (string, string)[] places = [("mask", "mask"), ("place", "room"), ("until", "until")];
        yield return With(Sentence($"BanMade_{effect}Until", "ban made", places), ("effect", effect.ToString()));
        yield return With(Sentence($"BanMade_{effect}", "ban made", places), ("effect", effect.ToString()));
        yield return With(Sentence($"BanLifted_{effect}", "ban lifted", places), ("effect", effect.ToString()));
    }

    /// <summary>A sentence that says more than stands in it.</summary>
    private static (Regex Form, Func<Match, Seen> See) With((Regex Form, Func<Match, Seen> See) sentence, params (string Name, string? Value)[] implied)
        => (sentence.Form, match => sentence.See(match).With(implied));

    /// <summary>What a line of the server's words means; null when it is not for scripts to see.</summary>
    public static Seen? Read(string line)
    {
        foreach (var (form, see) in Known)
        {
            if (form.Match(line) is { Success: true } match)
            {
                return see(match);
            }
        }

        return null;
    }

    /// <summary>Whether the line is this sentence.</summary>
    public static bool Is(string line, string key, params (string Place, string Field)[] places) => Form(key, places).IsMatch(line);

    private static (Regex Form, Func<Match, Seen> See) Sentence(string key, string kind, params (string Place, string Field)[] places)
        => (Form(key, places), match => See(kind, match));

    private static Regex Form(string key, params (string Place, string Field)[] places)
        => Pattern(Words.English.Say(key, [.. places.Select(p => (p.Place, Open + p.Field + Close))]));

    private static string May(string key, string place)
        => Regex.Escape(Words.English.Say(key, (place, $"{Open}"))).Replace($"{Open}", ".*", StringComparison.Ordinal);

    private static IEnumerable<(Regex Form, Func<Match, Seen> See)> Refusals(RefusalCode code)
    {
        foreach (var subject in (string?[])[$"{Open}subject{Close}", null])
        {
            var words = Words.English.Of(new Refusal(code, subject) { Limit = Limit, Takes = $"{Open}takes{Close}" });
            yield return (Pattern(words, mayEnd: More), match => new Seen("refused", ("code", code.ToString()), ("subject", match.Groups["subject"].Value)));
        }
    }

    /// <summary>Who may do it is said in words of the language too.</summary>
    private static (Regex Form, Func<Match, Seen> See) NotAllowed(string rank)
        => (Pattern(Words.English.Of(new Refusal(RefusalCode.NotAllowed, rank))), _ => new Seen("refused", ("code", nameof(RefusalCode.NotAllowed)), ("subject", rank)));

    private static (Regex Form, Func<Match, Seen> See) Goodbye(CloseReason reason)
        => (Pattern(Words.English.Goodbye(reason)), _ => new Seen("bye", ("reason", reason.ToString())));

    private static Seen See(string kind, Match match)
    {
        var fields = match.Groups.Values.Skip(1).Select(g => (g.Name, (string?)Value(g.Name, g.Value)));
        return kind == "no topic" ? new Seen("topic", [.. fields, ("text", "")]) : new Seen(kind, [.. fields]);
    }

    private static string Value(string field, string told) => field switch
    {
        "room" or "old" => told.TrimStart('#'),
        "setting" => told.Replace('-', '_'),
        "names" => Seen.List(told.Split(", ")),
        _ => told,
    };

    /// <summary>The sentence with its marked places open; a place that comes again says the same again.</summary>
    private static Regex Pattern(string sentence, string mayEnd = "")
    {
        var pattern = Regex.Escape(sentence).Replace(Limit.ToString(), "[0-9]+", StringComparison.Ordinal);
        var known = new HashSet<string>();
        pattern = Regex.Replace(
            pattern,
            $"{Open}([a-z]+){Close}",
            place => known.Add(place.Groups[1].Value) ? $"(?<{place.Groups[1].Value}>.*?)" : $@"\k<{place.Groups[1].Value}>",
            RegexOptions.None,
            Harness.Patience.Long);
        return new Regex($"^{pattern}{mayEnd}$", RegexOptions.Singleline, Harness.Patience.Long);
    }
}
