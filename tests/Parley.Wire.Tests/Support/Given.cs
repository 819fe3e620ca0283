using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Wire.Language;

namespace Parley.Wire.Tests.Support;

/// <summary>People, rooms and facts for writers to write.</summary>
internal static class Given
{
    /// <summary>A Saturday of one digit, early: the day on which most of what is told here happens.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 7, 1, 5, 4, 120, TimeSpan.Zero);

    public static TimeProvider Time { get; } = new Stopped(Now);

    public static RoomName Lobby => RoomName.Lobby;

    public static RoomName Tea { get; } = Room("tea");

    public static Nick Alice { get; } = Nick.Parse("alice");

    public static Nick Bob { get; } = Nick.Parse("bob");

    public static Words English => Words.For("en");

    public static Words Chinese => Words.For("zh");

    public static RoomName Room(string text) => RoomName.TryParse(text, out var name, out _) ? name : throw new ArgumentException(text, nameof(text));

    public static Fact Fact(string text, FactKind kind = FactKind.Said, string from = "alice", long seq = 7, DateTimeOffset? time = null)
        => new(seq, Guid.Parse("019a5c00-0000-7000-8000-000000000007"), time ?? Now, kind, new Author(from), text);

    public static FactHappened Said(string text, string from = "alice", RoomName? room = null)
        => new(room ?? Lobby, null, Fact(text, from: from), null);

    public static FactHappened Acted(string text) => new(Lobby, null, Fact(text, FactKind.Acted), null);

    public static FactHappened Whispered(string text) => new(null, Bob, Fact(text), null);

    /// <summary>Who is in a room, as nothing in particular.</summary>
    public static IReadOnlyList<PersonRow> People(params Nick[] nicks) => [.. nicks.Select(nick => new PersonRow(nick))];

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
