using System.Globalization;
using System.Text.Json;
using Parley.Core;
using Parley.Testing.Scripts;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Server.Tests.Players;

/// <summary>What the objects of the modern dialect mean to a script.</summary>
internal static class ModernSights
{
    private static readonly Dictionary<string, string> Codes =
        Enum.GetNames<RefusalCode>().ToDictionary(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    private static readonly Dictionary<string, string> Reasons =
        Enum.GetNames<CloseReason>().ToDictionary(JsonNamingPolicy.SnakeCaseLower.ConvertName);

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

    private static string Names(ServerObject told) => Seen.List(told.People!.Names!);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
