using Parley.Core.Events;
using Parley.Core.Facts;

namespace Parley.Core.Tests.Model;

/// <summary>How the model and the hub's events are written down, to be compared.</summary>
internal static class Lines
{
    public static string Named(string nick) => $"named {nick}";

    public static string Fact(string room, long seq, FactKind kind, string nick, string text) => $"{kind} {room} {seq} {nick}: {text}";

    public static string Whisper(string from, string to, string text) => $"whisper {from} {to}: {text}";

    public static string Stored(long seq, bool repeated, string? tag) => $"stored {seq} {repeated} {tag}";

    public static string Entered(string room, string? topic, int people, long last, bool more, IEnumerable<string> history, string? tag)
        => $"entered {room} topic={topic} people={people} last={last} more={more} [{string.Join("; ", history)}] {tag}";

    public static string Exited(string room, string? current) => $"exited {room} {current}";

    public static string Joined(string room, string nick) => $"joined {room} {nick}";

    public static string Left(string room, string nick, bool offline) => $"left {room} {nick} {offline}";

    public static string Renamed(string old, string nick) => $"renamed {old} {nick}";

    public static string Muted(bool muted) => $"muted {muted}";

    public static string People(string room, IEnumerable<string> nicks) => $"people {room}: {string.Join(' ', nicks)}";

    public static string Room(string room, int people, string topic, bool joined) => $"{room} {people} '{topic}' {joined}";

    public static string Typing(string room, string nick) => $"typing {room} {nick}";

    /// <summary>Writes down what a session was told.</summary>
    public static void Write(ChatEvent happened, Life life)
    {
        switch (happened)
        {
            case Refused e:
                life.Refused.Add($"{e.Refusal.Code} {e.Tag}");
                break;
            case PeopleListed e:
                life.Listed.Add(People(e.Room.Text, e.People.Select(p => p.Nick.Text)));
                break;
            case PersonTyping e:
                life.Listed.Add(Typing(e.Room!.Text, e.Nick.Text));
                break;
            case Done:
                break;
            default:
                life.Told.Add(Line(happened));
                break;
        }
    }

    private static string Line(ChatEvent happened) => happened switch
    {
        LoggedIn e => Named(e.Nick.Text),
        FactHappened { Room: null } e => Whisper(e.Fact.From.Nick, e.To!.Text, e.Fact.Text),
        FactHappened e => Of(e.Room!.Text, e.Fact),
        Stored e => Stored(e.Happened.Fact.Seq, e.Repeated, e.Tag),
        RoomEntered e => Entered(
            e.Room.Text, e.Topic?.Text, e.People, e.LastSeq, e.MoreHistory, e.History.Select(h => Of(h.Room!.Text, h.Fact)), e.Tag),
        RoomExited e => Exited(e.Room.Text, e.Current?.Text),
        PersonJoined e => Joined(e.Room.Text, e.Nick.Text),
        PersonLeft e => Left(e.Room.Text, e.Nick.Text, e.Offline),
        PersonRenamed e => Renamed(e.Old.Text, e.New.Text),
        MuteChanged e => Muted(e.Muted),
        RoomsListed e => string.Join(", ", e.Rooms.Select(r => Room(r.Name.Text, r.People, r.Topic, r.Joined))),
        _ => $"unexpected: {happened}",
    };

    private static string Of(string room, Fact fact) => Fact(room, fact.Seq, fact.Kind, fact.From.Nick, fact.Text);
}
