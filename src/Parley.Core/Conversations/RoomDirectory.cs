using System.Diagnostics.CodeAnalysis;
using Parley.Core.Community;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>The rooms that are open: those that are somebody's, those with somebody in them, and the lobby.</summary>
/// <param name="log">Where their history is.</param>
/// <param name="limits">How much of it is kept at hand.</param>
public sealed class RoomDirectory(IConversationLog log, ChatLimits limits)
{
    private readonly Dictionary<string, Room> _open = [];
    private readonly Dictionary<ConversationKey, Room> _byKey = [];

    /// <summary>Every open room.</summary>
    public IReadOnlyCollection<Room> Open => _open.Values;

    /// <summary>Where rooms find their conversations.</summary>
    internal RoomKeys Keys { get; } = new();

    /// <summary>Finds an open room by any spelling of its name.</summary>
    public bool TryFind(RoomName name, [NotNullWhen(true)] out Room? room) => _open.TryGetValue(name.Key, out room);

    /// <summary>Whether the room is one of these still.</summary>
    internal bool IsOpen(Room room) => _byKey.TryGetValue(room.Key, out var open) && open == room;

    /// <summary>Finds an open room by its key.</summary>
    internal bool TryFind(ConversationKey key, [NotNullWhen(true)] out Room? room) => _byKey.TryGetValue(key, out room);

    /// <summary>Finds the room, or makes it, or brings it back with its history. It blocks for the store.</summary>
    internal bool TryOpen(RoomName name, [NotNullWhen(true)] out Room? room, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        return _open.TryGetValue(name.Key, out room) || TryOpen(name, Keys.Of(name), out room, out refusal);
    }

    /// <summary>Brings back a room that is somebody's. It blocks for the store.</summary>
    internal bool TryRestore(RoomRecord record, [NotNullWhen(true)] out Room? room)
    {
        room = null;
        if (!RoomName.TryParse(record.Name, out var name, out _)
            || !TryOpen(name, new ConversationKey(ConversationKind.Room, record.Key), out room, out _))
        {
            return false;
        }

        (room.Record, room.Options) = (record, record.Options);
        if (record.Options.KeepDays > 0)
        {
            room.KeepFor(log, record.Options.KeepDays);
        }

        return true;
    }

    /// <summary>Gives an open room another name, which no other open room has.</summary>
    internal void Rename(Room room, RoomName name)
    {
        _open.Remove(room.Name.Key);
        room.Name = name;
        room.Recent.Rename(name);
        _open.Add(name.Key, room);
    }

    /// <summary>Closes a room that is nobody's and in which nobody is; its history stays in the log.</summary>
    internal void CloseIfEmpty(Room room)
    {
        if (room.Count == 0 && room.Record is null && !room.Name.Equals(RoomName.Lobby))
        {
            room.UninviteAll();
            _open.Remove(room.Name.Key);
            _byKey.Remove(room.Key);
        }
    }

    private bool TryOpen(
        RoomName name, ConversationKey key, [NotNullWhen(true)] out Room? room, [NotNullWhen(false)] out Refusal? refusal)
    {
        (room, refusal) = (null, null);
        var outcome = log.Open(key, limits.RecentFacts);
        if (outcome.Record is not { } record)
        {
            refusal = outcome.Refusal ?? new Refusal(RefusalCode.StoreUnavailable);
            return false;
        }

        room = new Room(name, record.Id, limits) { Key = key };
        room.Restore(record.Topic, record.LastSeq, record.Recent);
        _open.Add(name.Key, room);
        _byKey.Add(key, room);
        return true;
    }
}
