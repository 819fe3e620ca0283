using System.Globalization;
using System.Text.Json;
using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Testing.Scripts;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Server.Tests.Players;

/// <summary>What the objects of the modern dialect mean to a script.</summary>
internal static class ModernSights
{
    private static readonly Dictionary<string, string> Codes = Names<RefusalCode>();
    private static readonly Dictionary<string, string> Reasons = Names<CloseReason>();
    private static readonly Dictionary<string, string> Notes = Names<NoteCode>();
    private static readonly Dictionary<string, string> Effects = Names<BanEffect>();

    /// <summary>The sights of one object, in the order in which a person would read them.</summary>
    public static IEnumerable<Seen> Of(ServerObject told) => told.Type switch
    {
        "said" or "acted" => [Live(told)],
        "topic" => [new Seen("topic", ("text", told.Text), ("by", told.From), ("room", told.Room)) { Seq = told.Seq }],
        "stored" => [new Seen(told.Repeated == true ? "stored again" : "stored", ("tag", told.Tag), ("seq", Number(told.Seq)))],
        "entered" => [new Seen("joined", ("nick", told.Nick), ("room", told.Room))],
        "exited" => [new Seen(told.Offline == true ? "gone" : "left", ("nick", told.Nick), ("room", told.Room))],
        "renamed" => [new Seen("renamed", ("old", told.Old), ("nick", told.New))],
        "typing" => [new Seen("typing", ("nick", told.Nick), ("room", told.Room))],
        "joined" => Entered(told),
        "left" => [new Seen("exited", ("room", told.Room), ("current", told.Current ?? ""))],
        "topic_is" => [Topic(told.Topic, told.Room)],
        "people" => [new Seen("people", ("names", Names(told)), ("room", told.Room))],
        "rooms" => told.Rooms!.Select(r => new Seen("room", ("room", r.Room), ("people", Number(r.People)), ("topic", r.Topic))),
        "history" => told.Facts!.Where(IsPost).Select(f => Post("past", f)),
        "found" => told.Facts!.Select(f => Post("found", f)),
        "logged_in" => [new Seen("named", ("nick", told.Nick))],
        "muted" => [new Seen(told.Muted == true ? "muted" : "unmuted")],
        "error" => [new Seen("refused", ("code", Codes[told.Code!]), ("subject", told.Subject ?? ""), ("tag", told.Tag))],
        "help" => [new Seen("help")],
        "pong" => [new Seen("pong", ("tag", told.Tag))],
        "bye" => [new Seen("bye", ("reason", Reasons[told.Reason!]))],
        "note" => [new Seen("noted", ("note", Notes[told.Code!]))],
        _ => OfRooms(told),
    };

    /// <summary>Of roles, of settings, and of how order is kept.</summary>
    private static Seen[] OfRooms(ServerObject told) => told.Type switch
    {
        "kicked" => [new Seen(told.Ban == true ? "banned" : "kicked", ("nick", told.Nick), ("by", told.By), ("reason", told.Reason ?? ""), ("room", told.Room))],
        "role_changed" => [new Seen("role", ("nick", told.Nick), ("role", told.Role), ("by", told.By), ("room", told.Room))],
        "room_changed" => [new Seen("set", ("setting", told.Setting), ("value", told.Value), ("by", told.By), ("room", told.Room))],
        "room_renamed" => [new Seen("room renamed", ("old", told.Old), ("room", told.New))],
        "room_closed" => [new Seen("room closed", ("room", told.Room), ("reason", told.Reason ?? ""))],
        "ban_made" => [new Seen("ban made", ("effect", Effects[told.Entry!.Effect]), ("mask", told.Entry.Mask))],
        "ban_lifted" => [new Seen("ban lifted", ("effect", Effects[told.Entry!.Effect]), ("mask", told.Entry.Mask))],
        "reported" => [new Seen("reported", ("whom", told.Whom), ("reason", told.Reason), ("by", told.By), ("room", told.Room))],
        "invited" => [new Seen("invited", ("room", told.Room), ("by", told.By))],
        _ => [],
    };

    private static Seen Live(ServerObject told) => told.Room is null
        ? new Seen("whisper", ("text", told.Text), ("by", told.From), ("to", told.To))
        : new Seen(told.Type, ("text", told.Text), ("by", told.From), ("room", told.Room)) { Seq = told.Seq };

    private static IEnumerable<Seen> Entered(ServerObject told)
    {
        yield return new Seen("entered", ("room", told.Room), ("people", Number(told.People?.Count)), ("tag", told.Tag));
        if (told.Topic is not null)
        {
            yield return Topic(told.Topic, told.Room);
        }

        foreach (var past in told.History!.Where(IsPost))
        {
            yield return Post("past", past);
        }
    }

    private static Seen Topic(FactObject? topic, string? room)
        => new("topic", ("text", topic?.Text ?? ""), ("by", topic?.From), ("room", room));

    private static Seen Post(string kind, FactObject fact) => new(kind, ("text", fact.Text), ("by", fact.From), ("room", fact.Room), ("seq", Number(fact.Seq)));

    private static bool IsPost(FactObject fact) => fact.Type is "said" or "acted";

    /// <summary>What a name on the wire is here.</summary>
    private static Dictionary<string, string> Names<T>()
        where T : struct, Enum
        => Enum.GetNames<T>().ToDictionary(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    private static string Names(ServerObject told) => Seen.List(told.People!.Names!);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
