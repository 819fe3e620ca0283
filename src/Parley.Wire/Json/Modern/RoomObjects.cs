using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;
using Parley.Core.Verbs.Rooms;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Wire.Json.Modern;

/// <summary>Writes what is told of rooms: their settings, the roles in them, and how order is kept.</summary>
internal static class RoomObjects
{
    private static ModernJsonContext Contracts => ModernJsonContext.Default;

    /// <summary>The bytes for an event; none for one that this dialect does not tell.</summary>
    public static byte[] Write(ChatEvent happened) => happened switch
    {
        RoleChanged e => JsonLine.Of(
            new RoleChangedObject(e.Room.Text, e.Nick.Text, RoleWords.Of(e.Role), e.By.Text, JsonTime.Format(e.Time)), Contracts.RoleChangedObject),
        RolesListed e => JsonLine.Of(
            new RolesObject(e.Room.Text, [.. e.Roles.Select(r => new RoleObjectRow(r.Nick, RoleWords.Of(r.Role)))], e.Tag), Contracts.RolesObject),
        Invited e => JsonLine.Of(new InvitedObject(e.Room.Text, e.By.Text, JsonTime.Format(e.Time)), Contracts.InvitedObject),
        RoomChanged e => JsonLine.Of(
            new RoomChangedObject(e.Room.Text, e.By.Text, e.Setting.Name, e.Setting.Value, JsonTime.Format(e.Time)), Contracts.RoomChangedObject),
        SettingsListed e => JsonLine.Of(
            new SettingsObject(e.Room?.Text, [.. e.Settings.Select(s => new SettingObjectRow(s.Name, s.Value))], e.Tag), Contracts.SettingsObject),
        RoomRenamed e => JsonLine.Of(new RoomRenamedObject(e.Old.Text, e.New.Text, e.By.Text, JsonTime.Format(e.Time)), Contracts.RoomRenamedObject),
        RoomClosed e => JsonLine.Of(new RoomClosedObject(e.Room.Text, e.By.Text, e.Reason, JsonTime.Format(e.Time)), Contracts.RoomClosedObject),
        Kicked e => JsonLine.Of(
            new KickedObject(e.Room.Text, e.Nick.Text, e.By.Text, e.Reason, e.IsBan, JsonTime.Format(e.Time)), Contracts.KickedObject),
        BanMade e => JsonLine.Of(
            new BanMadeObject(e.Room?.Text, Row(e.Ban), e.Affected, e.IsGuest ? true : null, e.Tag), Contracts.BanMadeObject),
        BanLifted e => JsonLine.Of(new BanLiftedObject(e.Room?.Text, Row(e.Ban), e.Tag), Contracts.BanLiftedObject),
        BansListed e => JsonLine.Of(new BansObject(e.Room?.Text, [.. e.Bans.Select(Row)], e.Tag), Contracts.BansObject),
        Reported e => JsonLine.Of(
            new ReportedObject(e.Room.Text, e.By.Text, e.Whom, e.Reason, JsonTime.Format(e.Time)), Contracts.ReportedObject),
        AuditRead e => JsonLine.Of(new AuditObject(e.Room?.Text, [.. e.Page.Entries.Select(Row)], e.Page.More, e.Tag), Contracts.AuditObject),
        _ => [],
    };

    private static BanRow Row(BanRecord ban) => new(
        ban.Id,
        SnakeCase<BanEffect>.Of(ban.Effect),
        ban.Mask.Text,
        ban.By,
        ban.Reason,
        JsonTime.Format(ban.Made),
        ban.Until is { } until ? JsonTime.Format(until) : null);

    private static AuditRow Row(AuditEntry entry) => new(
        entry.Number,
        JsonTime.Format(entry.Time),
        entry.By,
        FactObjects.Present(entry.Account),
        SnakeCase<Deed>.Of(entry.What),
        entry.Detail.Length == 0 ? null : entry.Detail,
        entry.RoomName,
        entry.Whom,
        entry.Why);
}
