using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>Who speaks: a guest for the time of a connection, or an account on any number of them.</summary>
public sealed class Person
{
    private readonly List<Session> _sessions = [];
    private readonly List<Room> _rooms = [];

    internal Person(Nick nick) => Nick = nick;

    /// <summary>The name shown.</summary>
    public Nick Nick { get; internal set; }

    /// <summary>The connections, oldest first.</summary>
    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>The rooms, in the order of joining.</summary>
    public IReadOnlyList<Room> Rooms => _rooms;

    /// <summary>How the person signs a fact.</summary>
    internal Author AsAuthor() => new(Nick.Text);

    internal void Add(Session session) => _sessions.Add(session);

    internal void Remove(Session session) => _sessions.Remove(session);

    internal void Add(Room room) => _rooms.Add(room);

    internal void Remove(Room room) => _rooms.Remove(room);
}
