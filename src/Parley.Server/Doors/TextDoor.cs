using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Server.Doors;

/// <summary>What the doors have in common whose clients know nothing but text, and one room at a time.</summary>
internal static class TextDoor
{
    /// <summary>1 KiB over the longest text: a command and a room's name come before it.</summary>
    public const int CommandBytes = 1024;

    /// <summary>It happened in a room that is not the session's current one.</summary>
    public static bool IsElsewhere(ChatEvent happened, Session session)
        => RoomOf(happened) is { } room && !room.Equals(session.Current?.Name);

    private static RoomName? RoomOf(ChatEvent happened) => happened switch
    {
        FactHappened fact => fact.Room,
        PersonJoined joined => joined.Room,
        PersonLeft left => left.Room,
        _ => null,
    };
}
