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

    /// <summary>Rooms that are somebody's and that the store could not bring back at the start, by name: nobody makes another in their place.</summary>
    private readonly Dictionary<string, StoredRoom> _lost = [];

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

    /// <summary>Whether there is a room of that name.</summary>
    internal bool IsTaken(RoomName name) => _open.ContainsKey(name.Key) || _lost.ContainsKey(name.Key);

    /// <summary>Finds the room, or makes it, or brings it back with its history. It blocks for the store.</summary>
    internal bool TryOpen(RoomName name, [NotNullWhen(true)] out Room? room, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (_open.TryGetValue(name.Key, out room))
        {
            refusal = null;
            return true;
        }

        refusal = _lost.ContainsKey(name.Key) ? new Refusal(RefusalCode.StoreUnavailable) : null;
        return refusal is null && TryOpen(name, Keys.Of(name), out room, out refusal);
    }

    /// <summary>Tries once more to bring back a room of that name that is somebody's; why it cannot be, or null. It blocks for the store.</summary>
    internal Refusal? Recover(RoomName name)
        => _lost.TryGetValue(name.Key, out var stored) && Restore(stored) is { } refusal ? refusal : null;

    /// <summary>Brings back a room that is somebody's; why it cannot be, or null. It blocks for the store.</summary>
    internal Refusal? Restore(StoredRoom stored)
    {
        var record = stored.Record;
        if (!RoomName.TryParse(record.Name, out var name, out var refusal))
        {
            return refusal;
        }

        if (!TryOpen(name, new ConversationKey(ConversationKind.Room, record.Key), out var room, out refusal))
        {
            _lost[name.Key] = stored;
            return refusal;
        }

        _lost.Remove(name.Key);
        (room.Record, room.Options) = (record, record.Options);
        foreach (var role in stored.Roles)
        {
            room.Roles.Set(role.Account, role.Role);
        }

        foreach (var ban in stored.Bans)
        {
            room.Bans.Add(ban);
        }

        if (record.Options.KeepDays > 0)
        {
            room.KeepFor(log, record.Options.KeepDays);
        }

        return null;
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
