using System.Text.Json;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
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
        Assert.Empty(events.Except(EveryEvent.All().Select(e => e.GetType())));
        foreach (var json in EveryEvent.All().Select(Writer.Write).Append(Writer.Goodbye(CloseReason.Quit)).Select(Bytes.Text))
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
}
