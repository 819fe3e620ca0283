using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Rooms;
using Parley.Wire.Json.Modern.Objects;
using Parley.Wire.Language;

namespace Parley.Wire.Json.Modern;

/// <summary>Writes what a client of the modern dialect is told: docs/protocol.md. Every object ends with LF.</summary>
/// <param name="words">The words of errors, goodbyes and help.</param>
public sealed class ModernWriter(Words words)
{
    private static readonly string[] Capabilities = [.. VerbTable.All.Where(verb => !verb.ForConsole).Select(verb => verb.Name)];

    private static ModernJsonContext Contracts => ModernJsonContext.Default;

    /// <summary>The answer to <c>hello</c>.</summary>
    /// <param name="server">Name and version of the program.</param>
    /// <param name="limits">What the server takes.</param>
    /// <param name="tag">The request's mark.</param>
    public static byte[] Hello(string server, LimitsObject limits, string? tag)
        => JsonLine.Of(new HelloObject(Protocol.Version, server, Capabilities, limits, tag), Contracts.HelloObject);

    /// <summary>The last thing a client gets.</summary>
    public byte[] Goodbye(CloseReason reason)
        => JsonLine.Of(new ByeObject(SnakeCase<CloseReason>.Of(reason), words.Goodbye(reason)), Contracts.ByeObject);

    /// <summary>The bytes for an event.</summary>
    public byte[] Write(ChatEvent happened) => happened switch
    {
        FactHappened e => JsonLine.Of(FactObjects.Of(e), Contracts.FactObject),
        Stored e => JsonLine.Of(Place(e), Contracts.StoredObject),
        PersonJoined e => JsonLine.Of(new EnteredObject(e.Room.Text, e.Nick.Text, JsonTime.Format(e.Time)), Contracts.EnteredObject),
        PersonLeft e => JsonLine.Of(
            new ExitedObject(e.Room.Text, e.Nick.Text, e.Offline, e.Reason, JsonTime.Format(e.Time)), Contracts.ExitedObject),
        PersonRenamed e => JsonLine.Of(new RenamedObject(e.Old.Text, e.New.Text, JsonTime.Format(e.Time)), Contracts.RenamedObject),
        PersonTyping e => JsonLine.Of(new TypingObject(e.Room?.Text, e.To?.Text, e.Nick.Text), Contracts.TypingObject),
        Answer e => WriteAnswer(e),
        _ => CommunityObjects.Write(happened, words),
    };

    private static StoredObject Place(Stored e)
    {
        var fact = e.Happened.Fact;
        return new StoredObject(
            e.Happened.Room?.Text,
            e.Happened.To?.Text,
            FactObjects.Present(fact.Seq),
            fact.Id,
            JsonTime.Format(fact.Time),
            e.Repeated,
            e.Tag);
    }

    private static JoinedObject Joined(RoomEntered e) => new(
        e.Room.Text,
        e.Topic is null ? null : FactObjects.Of(e.Topic, e.Room.Text, to: null),
        e.LastSeq,
        e.People,
        e.OffTheRecord,
        [.. e.History.Select(FactObjects.Of)],
        e.MoreHistory,
        e.Seen,
        e.Tag);

    /// <summary>A mark is there when it holds, and left out otherwise.</summary>
    private static bool? Mark(bool holds) => holds ? true : null;

    /// <summary>What most are not is told of those who are.</summary>
    private static PeopleObject People(PeopleListed e)
    {
        var roles = e.People.Where(p => p.Role != Role.None).Select(p => new RoleObjectRow(p.Nick.Text, RoleWords.Of(p.Role))).ToList();
        var away = e.People.Where(p => p.Away).Select(p => p.Nick.Text).ToList();
        return new PeopleObject(
            e.Room.Text, [.. e.People.Select(p => p.Nick.Text)], roles.Count > 0 ? roles : null, away.Count > 0 ? away : null, e.Tag);
    }

    private static RoomRow Row(RoomSummary room) => new(room.Name.Text, room.People, room.Topic, room.Joined);

    private static ParamRow Row(Param param)
        => new(param.Name, SnakeCase<ParamKind>.Of(param.Kind), param.Optional, param.Typed);

    private byte[] WriteAnswer(Answer answer) => answer switch
    {
        Done e => JsonLine.Of(new BareObject("done", e.Tag), Contracts.BareObject),
        Ponged e => JsonLine.Of(new BareObject("pong", e.Tag), Contracts.BareObject),
        LoggedIn e => JsonLine.Of(
            new LoggedInObject(e.Nick.Text, Mark(e.IsAccount), Mark(e.IsNew), Mark(e.IsAdministrator), e.Tag), Contracts.LoggedInObject),
        Refused e => JsonLine.Of(Error(e), Contracts.ErrorObject),
        RoomEntered e => JsonLine.Of(Joined(e), Contracts.JoinedObject),
        RoomExited e => JsonLine.Of(new LeftObject(e.Room.Text, e.Current?.Text, e.Tag), Contracts.LeftObject),
        MuteChanged e => JsonLine.Of(new MutedObject(e.Muted, e.Tag), Contracts.MutedObject),
        TopicTold e => JsonLine.Of(
            new TopicIsObject(e.Room.Text, e.Topic is null ? null : FactObjects.Of(e.Topic, e.Room.Text, to: null), e.Tag),
            Contracts.TopicIsObject),
        PeopleListed e => JsonLine.Of(People(e), Contracts.PeopleObject),
        RoomsListed e => JsonLine.Of(new RoomsObject([.. e.Rooms.Select(Row)], e.Tag), Contracts.RoomsObject),
        HistoryRead e => JsonLine.Of(
            new HistoryObject(
                e.Room?.Text,
                e.With?.Text,
                [.. e.Page.Facts.Select(fact => FactObjects.Of(fact, e.Room?.Text, to: null))],
                e.Page.More,
                e.Tag),
            Contracts.HistoryObject),
        SearchRead e => JsonLine.Of(
            new FoundObject(
                e.Room?.Text,
                e.With?.Text,
                e.Term,
                [.. e.Page.Facts.Select(fact => FactObjects.Of(fact, e.Room?.Text, to: null))],
                e.Page.More,
                e.Tag),
            Contracts.FoundObject),
        HelpGiven e => JsonLine.Of(new HelpObject([.. e.Verbs.Select(Row)], e.Tag), Contracts.HelpObject),
        _ => CommunityObjects.Write(answer, words),
    };

    private ErrorObject Error(Refused e) => new(
        SnakeCase<RefusalCode>.Of(e.Refusal.Code),
        words.Of(e.Refusal),
        e.Refusal.Subject,
        e.Refusal.Limit,
        e.Refusal.Takes,
        e.Refusal.Why,
        e.Refusal.Until is { } until ? JsonTime.Format(until) : null,
        e.Tag);

    private CommandRow Row(Verb verb) => new(verb.Name, verb.Command, SnakeCase<HelpTopic>.Of(verb.Topic), verb.Aliases, [.. verb.Params.Select(Row)], words.HelpFor(verb));
}
