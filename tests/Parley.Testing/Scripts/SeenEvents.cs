using System.Globalization;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.Verbs.Rooms;

namespace Parley.Testing.Scripts;

/// <summary>What a client that understood every event of the core would have seen.</summary>
public static class SeenEvents
{
    /// <summary>The sights of one event, in the order in which a person would read them.</summary>
    public static IEnumerable<Seen> Of(ChatEvent happened) => happened switch
    {
        FactHappened e => [Live(e)],
        Stored e => [new Seen(e.Repeated ? "stored again" : "stored", ("text", e.Happened.Fact.Text), ("tag", e.Tag))],
        PersonJoined e => [new Seen("joined", ("nick", e.Nick.Text), ("room", e.Room.Text))],
        PersonLeft e => [new Seen(e.Offline ? "gone" : "left", ("nick", e.Nick.Text), ("room", e.Room.Text))],
        PersonRenamed e => [new Seen("renamed", ("old", e.Old.Text), ("nick", e.New.Text))],
        PersonTyping e => [new Seen("typing", ("nick", e.Nick.Text), ("room", e.Room?.Text))],
        RoomEntered e => Entered(e),
        RoomExited e => [new Seen("exited", ("room", e.Room.Text), ("current", e.Current?.Text ?? ""))],
        TopicTold e => [Topic(e.Topic, e.Room)],
        PeopleListed e => [new Seen("people", ("names", Seen.List(e.People.Select(p => p.Nick.Text))), ("room", e.Room.Text))],
        RoomsListed e => e.Rooms.Select(Room),
        HistoryRead e => e.Page.Facts.Where(IsPost).Select(f => Post("past", f, e.Room)),
        SearchRead e => e.Page.Facts.Select(f => Post("found", f, e.Room)),
        LoggedIn e => [new Seen("named", ("nick", e.Nick.Text))],
        MuteChanged e => [new Seen(e.Muted ? "muted" : "unmuted")],
        Refused e => [new Seen("refused", ("code", e.Refusal.Code.ToString()), ("subject", e.Refusal.Subject ?? ""), ("tag", e.Tag))],
        HelpGiven => [new Seen("help")],
        Ponged e => [new Seen("pong", ("tag", e.Tag))],
        Noted e => [new Seen("noted", ("note", e.Code.ToString()))],
        _ => OfRooms(happened),
    };

    /// <summary>Of roles, of settings, and of how order is kept.</summary>
    private static Seen[] OfRooms(ChatEvent happened) => happened switch
    {
        Kicked e => [new Seen(e.IsBan ? "banned" : "kicked", ("nick", e.Nick.Text), ("by", e.By.Text), ("reason", e.Reason ?? ""), ("room", e.Room.Text))],
        RoleChanged e => [new Seen("role", ("nick", e.Nick.Text), ("role", RoleWords.Of(e.Role)), ("by", e.By.Text), ("room", e.Room.Text))],
        RoomChanged e => [new Seen("set", ("setting", e.Setting.Name), ("value", e.Setting.Value), ("by", e.By.Text), ("room", e.Room.Text))],
        RoomRenamed e => [new Seen("room renamed", ("old", e.Old.Text), ("room", e.New.Text))],
        RoomClosed e => [new Seen("room closed", ("room", e.Room.Text), ("reason", e.Reason ?? ""))],
        BanMade e => [new Seen("ban made", ("effect", e.Ban.Effect.ToString()), ("mask", e.Ban.Mask.Text))],
        BanLifted e => [new Seen("ban lifted", ("effect", e.Ban.Effect.ToString()), ("mask", e.Ban.Mask.Text))],
        Reported e => [new Seen("reported", ("whom", e.Whom), ("reason", e.Reason), ("by", e.By.Text), ("room", e.Room.Text))],
        Invited e => [new Seen("invited", ("room", e.Room.Text), ("by", e.By.Text))],
        _ => [],
    };

    private static Seen Live(FactHappened e) => e switch
    {
        { Room: null } => new Seen("whisper", ("text", e.Fact.Text), ("by", e.Fact.From.Nick), ("to", e.To?.Text)),
        { Fact.Kind: FactKind.TopicSet } => Topic(e.Fact, e.Room, e.Fact.Seq),
        { Fact.Kind: FactKind.Edited or FactKind.Redacted } => new Seen("amended", ("text", e.Fact.Text), ("by", e.Fact.From.Nick)) { Seq = e.Fact.Seq },
        _ => Post(e.Fact.Kind == FactKind.Acted ? "acted" : "said", e.Fact, e.Room, e.Fact.Seq),
    };

    private static IEnumerable<Seen> Entered(RoomEntered e)
    {
        yield return new Seen("entered", ("room", e.Room.Text), ("people", e.People.ToString(CultureInfo.InvariantCulture)));
        if (e.Topic is not null)
        {
            yield return Topic(e.Topic, e.Room);
        }

        foreach (var past in e.History.Where(h => IsPost(h.Fact)))
        {
            yield return Post("past", past.Fact, e.Room);
        }
    }

    private static Seen Post(string kind, Fact fact, RoomName? room, long? seq = null)
        => new(kind, ("text", fact.Text), ("by", fact.From.Nick), ("room", room?.Text)) { Seq = seq > 0 ? seq : null };

    private static Seen Topic(Fact? topic, RoomName room, long? seq = null)
        => new("topic", ("text", topic?.Text ?? ""), ("by", topic?.From.Nick), ("room", room.Text)) { Seq = seq };

    private static Seen Room(RoomSummary room)
        => new("room", ("room", room.Name.Text), ("people", room.People.ToString(CultureInfo.InvariantCulture)), ("topic", room.Topic));

    private static bool IsPost(Fact fact) => fact.Kind is FactKind.Said or FactKind.Acted;
}
