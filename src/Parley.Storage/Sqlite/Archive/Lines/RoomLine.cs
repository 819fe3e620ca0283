using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A room that is somebody's.</summary>
internal sealed record RoomLine : ArchiveLine
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Made { get; init; }

    public bool Moderated { get; init; }

    public bool InviteOnly { get; init; }

    public bool Unlisted { get; init; }

    public bool TopicLocked { get; init; }

    public bool OffTheRecord { get; init; }

    public int MemberLimit { get; init; }

    public int SlowSeconds { get; init; }

    public int KeepDays { get; init; }

    public GuestPolicy Guests { get; init; }

    /// <summary>What is in it is a secret; that the room has one is none.</summary>
    public RoomPasswordPart? Password { get; init; }

    public static RoomLine Of(RoomRecord room, bool secrets) => new()
    {
        Key = room.Key,
        Name = room.Name,
        Made = room.Made,
        Moderated = room.Options.Moderated,
        InviteOnly = room.Options.InviteOnly,
        Unlisted = room.Options.Unlisted,
        TopicLocked = room.Options.TopicLocked,
        OffTheRecord = room.Options.OffTheRecord,
        MemberLimit = room.Options.MemberLimit,
        SlowSeconds = room.Options.SlowSeconds,
        KeepDays = room.Options.KeepDays,
        Guests = room.Options.Guests,
        Password = RoomPasswordPart.Of(room.Options.Password, secrets),
    };

    public override string? TakeInto(Import import)
    {
        if (!RoomName.TryParse(Name, out var name, out _) || !Import.IsRoomKey(Key))
        {
            return "its name or its key is none that a room can have";
        }

        if (MemberLimit < 0 || SlowSeconds < 0 || KeepDays < 0)
        {
            return "a number is below zero";
        }

        if (!import.People.TryAddRoom(Key, name))
        {
            return "its name or its key is taken";
        }

        import.People.Apply(new CommunityChange.RoomSaved(new RoomRecord(Key, Name, Made, new RoomOptions
        {
            Moderated = Moderated,
            InviteOnly = InviteOnly,
            Unlisted = Unlisted,
            TopicLocked = TopicLocked,
            OffTheRecord = OffTheRecord,
            MemberLimit = MemberLimit,
            SlowSeconds = SlowSeconds,
            KeepDays = KeepDays,
            Guests = Guests,
            Password = Password?.ToRecord(),
        })));
        return null;
    }
}
