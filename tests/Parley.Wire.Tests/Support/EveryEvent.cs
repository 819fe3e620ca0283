using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Policy;
using Parley.Core.Ports;
using Parley.Core.Verbs;

namespace Parley.Wire.Tests.Support;

/// <summary>What a writer may be given.</summary>
internal static class EveryEvent
{
    private static readonly TokenRecord Token = new(3, 12, "weather", "hash", Scopes.Read | Scopes.Say, Given.Now) { Until = Given.Now.AddDays(90) };

    private static readonly BanRecord Ban = new(31, "tea", BanEffect.Ban, new BanMask("mallory"), "alice", "spam", Given.Now, Given.Now.AddDays(7));

    private static readonly AuditEntry Entry = new(Given.Now, "alice", 12, Deed.Kick, "seq 7") { Number = 812, RoomName = "tea", Whom = "mallory", Why = "no milk" };

    /// <summary>Every event there is, with everything that it can have.</summary>
    public static IEnumerable<ChatEvent> All()
    {
        var page = new FactPage([Given.Fact("hi")], More: true);
        return
        [
            .. Enum.GetValues<FactKind>().Select(kind => new FactHappened(Given.Tea, null, Given.Fact("x", kind), null)),
            Given.Whispered("psst"),
            new FactHappened(Given.Tea, null, Given.Fact("x") with { EditedBy = 9 }, null),
            new FactHappened(Given.Tea, null, Given.Fact("") with { RedactedBy = 9 }, null),
            new Stored(Given.Said("hi"), false, "t"),
            new Stored(Given.Whispered("psst"), false, "t"),
            new PersonJoined(Given.Tea, Given.Bob, null!, Given.Now),
            new PersonLeft(Given.Tea, Given.Bob, true, "see you", Given.Now),
            new PersonRenamed(Given.Bob, Given.Alice, Given.Now),
            new PersonTyping(Given.Tea, null, Given.Bob),
            new PersonTyping(null, Given.Alice, Given.Bob),
            new Done("t"),
            new Ponged("t"),
            new LoggedIn(Given.Bob, "t") { IsAccount = true, IsNew = true, IsAdministrator = true },
            new Refused(new Refusal(RefusalCode.BadParameter, "tag") { Limit = 64, Why = "spam", Until = Given.Now }, "t"),
            new RoomEntered(Given.Tea, Given.Fact("x", FactKind.TopicSet), [Given.Said("hi")], true, 7, 2, true, "t") { Seen = 5 },
            new RoomExited(Given.Tea, Given.Lobby, "t"),
            new MuteChanged(true, Given.Now, "t"),
            new TopicTold(Given.Tea, null, "t"),
            new PeopleListed(Given.Tea, [new PersonRow(Given.Bob, Role.Owner, Away: true)], "t"),
            new RoomsListed([new RoomSummary(Given.Tea, 1, "", true)], "t"),
            new HistoryRead(Given.Tea, null, page, "t"),
            new HistoryRead(null, Given.Bob, page, "t"),
            new SearchRead(Given.Tea, "x", page, "t"),
            new HelpGiven([.. VerbTable.All], "t"),
            new Noted(NoteCode.TokenRevoked, ["weather"], "t"),
            new TokenMade(Token, "secret", "t"),
            new TokensListed([Token], "t"),
            new Kicked(Given.Tea, Given.Bob, Given.Alice, "no milk", IsBan: true, Given.Now),
            new SearchRead(null, "x", page, "t") { With = Given.Bob },
            new DirectsListed([new DirectSummary(Given.Bob, 12, 9, Gone: true)], "t"),
            new BlocksListed(["mallory"], "t"),
            new PresenceChanged(Given.Bob, Online: false, Given.Now),
            new RoleChanged(Given.Tea, Given.Bob, Role.Voiced, Given.Alice, Given.Now),
            new RolesListed(Given.Tea, [new RoleRow("alice", Role.Owner)], "t"),
            new Invited(Given.Tea, Given.Alice, Given.Now),
            new RoomChanged(Given.Tea, Given.Alice, new SettingRow("slow", "10s"), Given.Now),
            new SettingsListed(Given.Tea, [new SettingRow("slow", "10s")], "t"),
            new SettingsListed(null, [new SettingRow("guests", "none")], "t"),
            new RoomRenamed(Given.Tea, Given.Lobby, Given.Alice, Given.Now),
            new RoomClosed(Given.Tea, Given.Alice, "we moved", Given.Now),
            new BanMade(Given.Tea, Ban, 1, "t") { IsGuest = true },
            new BanLifted(Given.Tea, Ban, "t"),
            new BansListed(Given.Tea, [Ban], "t"),
            new Reported(Given.Tea, Given.Bob, "mallory", "sells watches", Given.Now),
            new AuditRead(Given.Tea, new AuditPage([Entry], More: true), "t"),
            new AccountsListed([new AccountRow(12, "alice", Given.Now, Administrator: true, 2)], More: false, "t"),
            new PersonDescribed(Given.Bob, Given.Now, true, true, [new PersonPlace(Given.Tea, Role.Voiced)], ["cloak"], ["203.0.113.7"], "t"),
        ];
    }
}
