using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Wire.Language;

namespace Parley.Wire.Text;

/// <summary>What is told of rooms, in words: their settings, the roles in them, and how order is kept.</summary>
/// <param name="words">In which language.</param>
internal sealed class RoomLines(Words words)
{
    /// <summary>The lines for an event; none when these dialects do not tell it.</summary>
    public IReadOnlyList<TextLine> Of(ChatEvent happened) => happened switch
    {
        RoleChanged e => One("RoleIs_" + e.Role, ("nick", e.Nick.Text), ("room", Sign(e.Room)), ("by", e.By.Text)),
        RolesListed e => List(
            "RolesBegin", "RolesNone", Sign(e.Room), e.Roles.Select(r => words.Say("RoleRow", ("nick", r.Nick), ("role", words.Say("Role_" + r.Role))))),
        Invited e => One("InvitedYou", ("by", e.By.Text), ("room", Sign(e.Room))),
        RoomChanged e => One(KeyOf(e), ("by", e.By.Text), ("setting", Typed(e.Setting)), ("room", Sign(e.Room)), ("value", e.Setting.Value)),
        SettingsListed e => Settings(e),
        RoomRenamed e => One("RoomRenamedTo", ("old", Sign(e.Old)), ("new", Sign(e.New)), ("by", e.By.Text)),
        RoomClosed e => One("RoomClosedBy" + Why(e.Reason), ("by", e.By.Text), ("room", Sign(e.Room)), ("reason", e.Reason ?? "")),
        Kicked e => One(
            (e.IsBan ? "BannedOut" : "KickedOut") + Why(e.Reason),
            ("nick", e.Nick.Text),
            ("room", Sign(e.Room)),
            ("by", e.By.Text),
            ("reason", e.Reason ?? "")),
        BanMade e => Made(e),
        BanLifted e => One("BanLifted_" + e.Ban.Effect, ("mask", e.Ban.Mask.Text), ("place", Place(e.Room))),
        BansListed e => List("BansBegin", "BansNone", Place(e.Room), e.Bans.Select(Row)),
        Reported e => One("ReportedTo", ("by", e.By.Text), ("room", Sign(e.Room)), ("whom", e.Whom), ("reason", e.Reason)),
        AuditRead e => Audit(e),
        _ => [],
    };

    private static string Sign(RoomName room) => ServerLines.Sign(room);

    private static string Typed(SettingRow setting) => setting.Name.Replace('_', '-');

    private static string Why(string? reason) => reason is null ? "" : "Why";

    private static string Until(BanRecord ban) => ban.Until is { } until ? Moment.Of(until) : "";

    /// <summary>Whether what is said is stored concerns everyone, and is said in full.</summary>
    private static string KeyOf(RoomChanged e) => (e.Setting.Name, e.Setting.Value) switch
    {
        ("off_the_record", "on") => "RoomOffTheRecord",
        ("off_the_record", _) => "RoomOnTheRecord",
        _ => "RoomSet",
    };

    private string Place(RoomName? room) => room is null ? words.Say("ThisServer") : Sign(room);

    private TextLine[] One(string key, params ReadOnlySpan<(string, string)> values) => [TextLine.Of(words, key, values)];

    private List<TextLine> List(string begin, string none, string place, IEnumerable<string> rows)
    {
        var lines = rows.Select(row => new TextLine("  " + row.Replace('\n', ' '))).ToList();
        lines.Insert(0, TextLine.Of(words, lines.Count == 0 ? none : begin, ("place", place), ("room", place)));
        return lines;
    }

    private List<TextLine> Settings(SettingsListed e) => List(
        e.Room is null ? "ServerSettingsBegin" : "SettingsBegin",
        "SettingsBegin",
        Place(e.Room),
        e.Settings.Select(s => words.Say("SettingRow", ("name", Typed(s)), ("value", s.Value))));

    private List<TextLine> Made(BanMade e)
    {
        List<TextLine> lines =
        [
            TextLine.Of(
                words,
                $"BanMade_{e.Ban.Effect}{(e.Ban.Until is null ? "" : "Until")}",
                ("mask", e.Ban.Mask.Text),
                ("place", Place(e.Room)),
                ("until", Until(e.Ban))),
        ];
        if (e.IsGuest)
        {
            lines.Add(TextLine.Of(words, "BanMadeGuest", ("mask", e.Ban.Mask.Text)));
        }

        return lines;
    }

    private string Row(BanRecord ban)
    {
        var row = words.Say(
            "BanRow",
            ("id", ban.Id.ToString(CultureInfo.InvariantCulture)),
            ("mask", ban.Mask.Text),
            ("effect", words.Say("BanEffect_" + ban.Effect)),
            ("by", ban.By));
        return row
            + (ban.Until is null ? "" : words.Say("BanRowUntil", ("until", Until(ban))))
            + (ban.Reason is { } reason ? words.Say("BanRowWhy", ("reason", reason)) : "");
    }

    private List<TextLine> Audit(AuditRead e)
    {
        var lines = List("AuditBegin", "AuditNone", Place(e.Room), e.Page.Entries.Select(entry => Row(entry, withRoom: e.Room is null)));
        if (e.Page.More)
        {
            lines.Add(TextLine.Of(words, "AuditMore"));
        }

        return lines;
    }

    private string Row(AuditEntry entry, bool withRoom)
    {
        var room = withRoom && entry.RoomName is { } name ? "#" + name : "";
        string[] parts = [words.SayOr("Audit_" + entry.What, entry.What.ToString()), entry.Whom ?? "", entry.Detail, room];
        return words.Say("AuditRow", ("time", Moment.Of(entry.Time)), ("by", entry.By), ("what", string.Join(' ', parts.Where(p => p.Length > 0))))
            + (entry.Why is { } why ? words.Say("AuditWhy", ("why", why)) : "");
    }
}
