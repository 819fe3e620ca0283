using Parley.Core.Community;

namespace Parley.Core.Conversations;

/// <summary>Stores what changes in rooms that stay: those that are somebody's, and the lobby from its first change on.</summary>
/// <param name="hub">Where it happens.</param>
internal sealed class RoomKeeper(Hub hub)
{
    /// <summary>
    /// Stores it as one step: what belongs to the room, if the room is one that stays, and what is stored in any case. A
    /// refusal means that nothing has changed.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="ofRoom">Its roles, its bans.</param>
    /// <param name="always">The audit, and the number that a ban took.</param>
    public Refusal? Save(Room room, IEnumerable<CommunityChange> ofRoom, params IEnumerable<CommunityChange> always)
        => Save(room, room.Options, ofRoom, always);

    /// <summary>The same, and the room is set like this from then on.</summary>
    public Refusal? Save(Room room, RoomOptions options, IEnumerable<CommunityChange> ofRoom, params IEnumerable<CommunityChange> always)
    {
        var record = RecordOf(room, options);
        List<CommunityChange> changes = [];
        if (record is not null)
        {
            if (record != room.Record)
            {
                changes.Add(new CommunityChange.RoomSaved(record));
            }

            if (room.Record is null)
            {
                changes.AddRange(room.Invitations.Select(i => new CommunityChange.InvitationSaved(i)));
            }

            changes.AddRange(ofRoom);
        }

        var retired = Retired(room, record, options);
        if (retired is not null)
        {
            changes.Add(new CommunityChange.KeyRetired(retired));
        }

        changes.AddRange(always);
        if (hub.Community.Save(changes) is { } refusal)
        {
            return refusal;
        }

        (room.Record, room.Options) = (record, options);
        if (retired is not null)
        {
            hub.Rooms.Keys.Add(retired);
        }

        return null;
    }

    /// <summary>
    /// What is set of a room that is nobody's is gone with it: so that what was said behind a closed door is not for whoever makes
    /// the next one of its name, that one begins anew. Null when there is nothing to do for that.
    /// </summary>
    private RetiredKey? Retired(Room room, RoomRecord? record, RoomOptions options)
        => record is null && options.IsPrivate && hub.Rooms.Keys.Of(room.Name) == room.Key ? hub.Rooms.Keys.Retire(room.Key) : null;

    /// <summary>The room's line as it is to be; null for a room that is nobody's.</summary>
    private RoomRecord? RecordOf(Room room, RoomOptions options)
    {
        if (room.Record is { } record)
        {
            return record with { Options = options };
        }

        return room.IsLobby ? new RoomRecord(room.Key.Key, room.Name.Text, hub.Time.GetUtcNow(), options) : null;
    }
}
