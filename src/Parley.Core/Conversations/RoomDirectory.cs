using System.Diagnostics.CodeAnalysis;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>The rooms that are open: those with somebody in them, and the lobby.</summary>
/// <param name="log">Where their history is.</param>
/// <param name="limits">How much of it is kept at hand.</param>
public sealed class RoomDirectory(IConversationLog log, ChatLimits limits)
{
    private readonly Dictionary<string, Room> _open = [];

    /// <summary>Every open room.</summary>
    public IReadOnlyCollection<Room> Open => _open.Values;

    /// <summary>Finds an open room by any spelling of its name.</summary>
    public bool TryFind(RoomName name, [NotNullWhen(true)] out Room? room) => _open.TryGetValue(name.Key, out room);

    /// <summary>Finds the room, or makes it, or brings it back with its history. It blocks for the store.</summary>
    internal bool TryOpen(RoomName name, [NotNullWhen(true)] out Room? room, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        if (_open.TryGetValue(name.Key, out room))
        {
            return true;
        }

        var outcome = log.Open(new ConversationKey(ConversationKind.Room, name.Key), limits.RecentFacts);
        if (outcome.Record is not { } record)
        {
            refusal = outcome.Refusal ?? new Refusal(RefusalCode.StoreUnavailable);
            return false;
        }

        room = new Room(name, record.Id, limits);
        room.Restore(record.Topic, record.LastSeq, record.Recent);
        _open.Add(name.Key, room);
        return true;
    }

    /// <summary>Closes a room that nobody is in; its history stays in the log.</summary>
    internal void CloseIfEmpty(Room room)
    {
        if (room.Count == 0 && !room.Name.Equals(RoomName.Lobby))
        {
            _open.Remove(room.Name.Key);
        }
    }
}
