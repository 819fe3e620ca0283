using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Wire.Json.Modern;

/// <summary>Makes a fact's object.</summary>
internal static class FactObjects
{
    /// <summary>The object of a fact that is told.</summary>
    public static FactObject Of(FactHappened happened) => Of(happened.Fact, happened.Room?.Text, happened.To?.Text);

    /// <summary>The object of a fact.</summary>
    public static FactObject Of(Fact fact, string? room, string? to) => new(
        TypeOf(fact.Kind),
        room,
        to,
        Present(fact.Seq),
        fact.Id,
        JsonTime.Format(fact.Time),
        fact.From.Nick,
        Present(fact.From.Account),
        fact.Text,
        Present(fact.Target),
        Present(fact.EditedBy),
        Present(fact.RedactedBy));

    /// <summary>Zero stands for none in the core; on the wire what is not there is left out.</summary>
    public static long? Present(long number) => number == 0 ? null : number;

    private static string TypeOf(FactKind kind) => kind switch
    {
        FactKind.Said => "said",
        FactKind.Acted => "acted",
        FactKind.TopicSet => "topic",
        FactKind.Edited => "edited",
        FactKind.Redacted => "redacted",
        FactKind.Reacted => "reacted",
        _ => "other",
    };
}
