using System.Text;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Wire.Language;
using Parley.Wire.Text;

namespace Parley.Wire.Json.Legacy;

/// <summary>
/// Writes what an old client is told, in the objects that it knows:
/// <code>
/// login      success, words      its answer to a name, and to anything sent before one
/// system_msg [TIME : t]  [ SYSTEM ] : words           arrivals, departures, topics, and whatever has no object of its own
/// broadcast  [TIME : t]  [nick] : text                a message; or words: why one was not sent
/// single     [TIME : t]  [ from CHATTING TO to ] : text   a whisper; or words: why there was none
/// ls, help                                            lists
/// ignore     success, [TIME : t]  [ SYSTEM ] : words  whether the rooms are muted
/// </code>
/// It has no object for history and would take it for news: history is left out. A text of several lines continues
/// indented, so that no line of it begins with the bracket of another's name.
/// </summary>
/// <param name="words">The server's words.</param>
/// <param name="time">The clock, for what bears no time of its own.</param>
/// <param name="zone">In which zone times are shown; UTC when none is given.</param>
public sealed class LegacyWriter(Words words, TimeProvider time, TimeZoneInfo? zone = null)
{
    private const string LineEnd = "\r\n";

    private readonly TimeZoneInfo _zone = zone ?? TimeZoneInfo.Utc;
    private readonly ServerLines _lines = new(words, time, zone);

    /// <summary>The line, not JSON, that an old client waits for before it does anything.</summary>
    public byte[] Greeting() => Encoding.UTF8.GetBytes(words.Say("GreetingJson") + LineEnd);

    /// <summary>The last thing a client gets.</summary>
    public IReadOnlyList<byte[]> Goodbye(CloseReason reason, bool delimited)
        => System(time.GetUtcNow(), words.Goodbye(reason)).Encode(delimited);

    /// <summary>The objects for an event, each to be sent by itself; none when this dialect does not tell it.</summary>
    /// <param name="happened">What to tell.</param>
    /// <param name="delimited">
    /// The client ends its objects with LF, so these end with LF too and may have any size. Otherwise each has at most
    /// 1024 bytes, and the door leaves a gap between them.
    /// </param>
    public IReadOnlyList<byte[]> Write(ChatEvent happened, bool delimited) => happened switch
    {
        LoggedIn e => Login(true, words.Say("LegacyLoggedIn", ("nick", e.Nick.Text))).Encode(delimited),
        Refused e => Refuse(e.Refusal).Encode(delimited),
        FactHappened { IsQuiet: true } => [],
        FactHappened e => Fact(e).Encode(delimited),
        PersonJoined e => System(e.Time, Line(happened)).Encode(delimited),
        PersonLeft e => System(e.Time, Line(happened)).Encode(delimited),
        PersonRenamed e => System(e.Time, Line(happened)).Encode(delimited),
        MuteChanged e => (System(e.Time, Line(happened)) with { Type = "ignore", Success = true }).Encode(delimited),
        PeopleListed e => People(e, delimited),
        HelpGiven => new LegacyObject("help", "", Indented(words.Say("LegacyHelp"), "")).Encode(delimited),
        RoomEntered e => Entered(e, delimited),
        _ => Line(happened) is { Length: > 0 } line ? System(time.GetUtcNow(), line).Encode(delimited) : [],
    };

    private static LegacyObject Login(bool success, string why) => new("login", "", why) { Success = success };

    private static string Indented(string text, string indent = "    ")
        => text.Replace("\n", LineEnd + indent, StringComparison.Ordinal);

    private LegacyObject System(DateTimeOffset at, string line)
        => new("system_msg", $"{Time(at)}[ SYSTEM ] : ", Indented(line), LineEnd);

    private string Time(DateTimeOffset at) => $"[TIME : {CTime.Format(TimeZoneInfo.ConvertTime(at, _zone))}]{LineEnd}";

    private string Line(ChatEvent happened) => string.Join('\n', _lines.Of(happened).Select(line => line.Text));

    private LegacyObject Refuse(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.NotLoggedIn or RefusalCode.AlreadyLoggedIn
            or RefusalCode.NickEmpty or RefusalCode.NickTooLong or RefusalCode.NickInvalid
            or RefusalCode.NickTaken or RefusalCode.NickLooksAlike => Login(false, words.Of(refusal)),
        RefusalCode.Muted or RefusalCode.TextEmpty or RefusalCode.TextTooLong or RefusalCode.StoreUnavailable
            => new LegacyObject("broadcast", "", words.Of(refusal)),
        RefusalCode.NoSuchPerson => new LegacyObject("single", "", words.Of(refusal)),
        _ => System(time.GetUtcNow(), words.Of(refusal)),
    };

    private LegacyObject Fact(FactHappened happened)
    {
        var fact = happened.Fact;
        if (fact.Kind is not (FactKind.Said or FactKind.Acted))
        {
            return System(fact.Time, _lines.Notice(fact));
        }

        var (at, text) = (Time(fact.Time), Indented(fact.Text));
        if (happened.To is { } to)
        {
            return new LegacyObject("single", $"{at}[ {fact.From.Nick} CHATTING TO {to.Text} ] : ", text, LineEnd);
        }

        // The old client knows one room; a session that is in others as well is told which.
        var where = happened.Room is { } room && !room.Equals(RoomName.Lobby) ? $" {ServerLines.Sign(room)}" : "";
        var head = fact.Kind == FactKind.Acted ? $"* {fact.From.Nick}{where} " : $"[{fact.From.Nick}{where}] : ";
        return new LegacyObject("broadcast", at + head, text, LineEnd);
    }

    /// <summary>A name is not cut: each object has as many as fit, below the same heading.</summary>
    private static List<byte[]> People(PeopleListed e, bool delimited)
    {
        const string Heading = "[ SYSTEM ] ALIVE USER : " + LineEnd;
        const int Room = LegacyObject.MaxSmall - 96;   // less the heading and the object around it
        List<byte[]> objects = [];
        var (names, length) = (new StringBuilder(), 0);
        foreach (var name in e.People.Select(person => $"{person.Nick.Text},{LineEnd}"))
        {
            length += AsciiJson.Length(name);
            if (!delimited && length > Room)
            {
                objects.AddRange(new LegacyObject("ls", Heading, names.ToString()).Encode(delimited));
                names.Clear();
                length = AsciiJson.Length(name);
            }

            names.Append(name);
        }

        objects.AddRange(new LegacyObject("ls", Heading, names.ToString()).Encode(delimited));
        return objects;
    }

    private List<byte[]> Entered(RoomEntered e, bool delimited)
    {
        var bare = e with { History = [] };
        return e.Topic is null && !e.OffTheRecord ? [] : [.. System(time.GetUtcNow(), Line(bare)).Encode(delimited)];
    }
}
