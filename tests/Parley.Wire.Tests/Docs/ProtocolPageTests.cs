using System.Text.Json;
using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Core.Ports;
using Parley.Core.Verbs;
using Parley.Wire.Json;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Docs;

/// <summary>The page and the program say the same.</summary>
public sealed class ProtocolPageTests
{
    private static readonly ModernWriter Writer = new(Given.English);

    private static readonly TokenRecord Token = new(3, 12, "weather", "hash", Scopes.Read | Scopes.Say, Given.Now) { Until = Given.Now.AddDays(90) };

    private static readonly BanRecord Ban = new(31, "tea", BanEffect.Ban, new BanMask("mallory"), "alice", "spam", Given.Now, Given.Now.AddDays(7));

    private static readonly AuditEntry Entry = new(Given.Now, "alice", 12, Deed.Kick, "seq 7") { Number = 812, RoomName = "tea", Whom = "mallory", Why = "no milk" };

    public static TheoryData<string> Requests { get; } = [.. ProtocolPage.Examples("client").Distinct()];

    public static TheoryData<string> ServerObjects { get; } = [.. ProtocolPage.Examples("server").Distinct()];

    public static TheoryData<string> OldRequests { get; } = [.. ProtocolPage.Examples("old-client").Distinct()];

    public static TheoryData<string> OldObjects { get; } = [.. ProtocolPage.Examples("old-server").Distinct()];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_server_reads_every_request_of_the_page(string json)
    {
        var request = new ModernReader(new ChatLimits()).Read(Bytes.Utf8(json));

        Assert.Null(request.Refusal);
        Assert.Null(request.Act?.Missing());
        string[] known = request.Act is { } act ? [.. act.Verb.Params.Select(p => p.Name), "type", "tag"] : ["type", "version", "client"];
        Assert.Empty(ProtocolPage.FieldsOf(json).Except(known));
    }

    [Fact]
    public void The_page_shows_every_request_with_every_field()
    {
        var shown = ProtocolPage.Fields("client");

        Assert.All(VerbTable.All, verb => Assert.Contains("type", shown[verb.Name]));
        Assert.All(VerbTable.All, verb => Assert.Empty(verb.Params.Select(p => p.Name).Except(shown[verb.Name])));
        Assert.All(VerbTable.All, verb => Assert.Contains($"| `{verb.Name}` |", ProtocolPage.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ServerObjects))]
    public void A_client_reads_every_object_of_the_page(string json)
    {
        Assert.True(ServerObject.TryRead(Bytes.Utf8(json), out var read));

        Assert.Equal(ProtocolPage.TypeOf(json), read.Type);
        var known = typeof(ServerObject).GetProperties().Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));
        Assert.Empty(ProtocolPage.FieldsOf(json).Except(known));
    }

    [Fact]
    public void The_page_shows_every_object_that_the_server_writes()
    {
        var shown = ProtocolPage.Fields("server");
        var events = typeof(ChatEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChatEvent)) && !t.IsAbstract);
        Assert.Empty(events.Except(Events().Select(e => e.GetType())));
        foreach (var json in Events().Select(Writer.Write).Append(Writer.Goodbye(CloseReason.Quit)).Select(Bytes.Text))
        {
            var fields = ProtocolPage.FieldsOf(json).Where(field => field != "tag");
            Assert.True(fields.All(shown[ProtocolPage.TypeOf(json)].Contains), $"docs/protocol.md has no example with all of this: {json}");
        }
    }

    [Fact]
    public void The_page_explains_every_code_and_reason()
    {
        Assert.All(Enum.GetValues<RefusalCode>(), code => Assert.Contains($"| `{SnakeCase<RefusalCode>.Of(code)}` |", ProtocolPage.Text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<NoteCode>(), code => Assert.Contains($"`{SnakeCase<NoteCode>.Of(code)}`", ProtocolPage.Text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<CloseReason>(), reason => Assert.Contains($"| `{SnakeCase<CloseReason>.Of(reason)}` |", ProtocolPage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_knows_the_limits_and_the_requests_of_today()
    {
        var hello = ProtocolPage.Examples("server").First(json => ProtocolPage.TypeOf(json) == "hello");

        Assert.True(ServerObject.TryRead(Bytes.Utf8(hello), out var read));
        Assert.Equal(LimitsObject.Of(new ChatLimits(), JsonObjectReader.DefaultLimit, 30, 10), read.Limits);
        Assert.Equal(VerbTable.All.Where(verb => !verb.ForConsole).Select(verb => verb.Name).Order(StringComparer.Ordinal), read.Capabilities!.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OldRequests))]
    public void The_server_reads_every_object_of_an_old_client(string json)
        => Assert.NotNull(LegacyReader.Read(Bytes.Utf8(json)).Act);

    [Theory]
    [MemberData(nameof(OldObjects))]
    public void The_server_writes_every_object_that_the_page_shows_to_an_old_client(string json)
    {
        var writer = new LegacyWriter(Given.English, Given.Time);
        ChatEvent[] events =
        [
            new LoggedIn(Given.Bob, null),
            Refused(RefusalCode.NickTaken, "bob"),
            new PersonJoined(Given.Lobby, Given.Bob, null!, Given.Now),
            Given.Said("hello"),
            Refused(RefusalCode.Muted),
            Given.Whispered("psst"),
            Refused(RefusalCode.NoSuchPerson, "carol"),
            new PeopleListed(Given.Lobby, Given.People(Given.Alice, Given.Bob), null),
            new HelpGiven([], null),
            new MuteChanged(false, Given.Now, null),
        ];

        Assert.Contains(json, events.SelectMany(e => writer.Write(e, delimited: false)).Select(Bytes.Text));
    }

    private static Refused Refused(RefusalCode code, string? subject = null) => new(new Refusal(code, subject), null);

    /// <summary>Every event there is, with everything that it can have.</summary>
    private static IEnumerable<ChatEvent> Events()
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
