using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Says how a room is set; with a setting and a value, sets it: <c>/set slow 10s</c>. <see cref="RoomSettings"/> has all there are.</summary>
internal static class SetVerb
{
    private const int RoomAt = 0;
    private const int SettingAt = 1;
    private const int ValueAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "set",
        Topic = HelpTopic.Rooms,
        Deed = Deed.LookAround,
        Params = [Param.Room, new Param("setting", Optional: true), new Param("value", ParamKind.Rest, Optional: true)],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        if (turn[SettingAt] is not { } name)
        {
            turn.Answer(new SettingsListed(room.Name, [.. RoomSettings.All.Select(s => Shown(s, room.Options))], turn.Tag));
        }
        else if (!RoomSettings.TryFind(name, out var setting))
        {
            turn.Refuse(RefusalCode.NoSuchSetting, name);
        }
        else if (turn[ValueAt] is not { } value)
        {
            turn.Answer(new SettingsListed(room.Name, [Shown(setting, room.Options)], turn.Tag));
        }
        else if (turn.May(room, setting.Deed))
        {
            Set(turn, room, setting, value.Trim());
        }
    }

    private static SettingRow Shown(RoomSetting setting, RoomOptions options) => new(setting.Name, setting.Show(options));

    private static void Set(Turn turn, Room room, RoomSetting setting, string value)
    {
        if (room.IsLobby && setting.IsEntrance)
        {
            turn.Refuse(RefusalCode.NotInLobby, room.Name.Text);
        }
        else if (setting.IsKept && !room.IsKept)
        {
            turn.Refuse(RefusalCode.RoomNotRegistered, room.Name.Text);
        }
        else if (setting.Read(turn.Hub, room.Options, value) is not { } options)
        {
            turn.Refuse(new Refusal(RefusalCode.BadSetting, setting.Name) { Takes = setting.Takes(turn.Hub) });
        }
        else if (room.IsLobby && options.Guests == GuestPolicy.None)
        {
            turn.Refuse(RefusalCode.NotInLobby, room.Name.Text);
        }
        else if (options == room.Options)
        {
            turn.Answer(new Done(turn.Tag));
        }
        else
        {
            Change(turn, room, setting, options);
        }
    }

    private static void Change(Turn turn, Room room, RoomSetting setting, RoomOptions options)
    {
        var (hub, row, former) = (turn.Hub, Shown(setting, options), room.Options);
        if (hub.Keeper.Save(room, options, [], Audited(turn, room, setting, options)) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        if (options.KeepDays != former.KeepDays && room.KeepFor(hub.Log, options.KeepDays) is { } later)
        {
            // Back to what it was. Should that not be stored either, the next start does what is.
            hub.Keeper.Save(room, former, [], Audited(turn, room, setting, former));
            turn.Refuse(later);
            return;
        }

        room.TellAlso(turn.Session, new RoomChanged(room.Name, turn.Person.Nick, row, hub.Time.GetUtcNow()));
        hub.Enforcement.RemoveGuests(room, turn.Person.Nick, turn.Session);
        turn.Answer(new Done(turn.Tag));
    }

    private static CommunityChange Audited(Turn turn, Room room, RoomSetting setting, RoomOptions options)
        => turn.Audit(room, setting.Deed, whom: null, why: null, $"{setting.Name} {setting.Show(options)}");
}
