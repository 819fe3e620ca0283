using System.Text;
using Parley.Core;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>Objects that the founding server fell over, and worse: the sender is answered, the room notices nothing.</summary>
public sealed class BadJsonTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private Crowd _crowd = null!;

    public static TheoryData<string> Unreadable =>
    [
        "nonsense", "{nonsense}", "[1,2,3]", "{\"type\":\"say\",\"text\":\"a}\u0001\"}", "{\"type\":\"say\" \"text\":\"a\"}", "{\"type\":}",
        "{\"type\":\"say\",\"text\":\"\\ud8\"}", "{\"type\":\"say\",\"limit\":00001e}", "}}}}", "\"hello\"", "nul",
    ];

    public static TheoryData<string, RefusalCode> Refused => new()
    {
        { "{}", RefusalCode.MissingParameter },
        { "{\"type\":null}", RefusalCode.BadParameter },
        { "{\"type\":7}", RefusalCode.BadParameter },
        { "{\"type\":[\"say\"]}", RefusalCode.BadParameter },
        { "{\"type\":{\"type\":\"say\"}}", RefusalCode.BadParameter },
        { "{\"type\":\"\"}", RefusalCode.UnknownVerb },
        { "{\"type\":\"reboot\"}", RefusalCode.UnknownVerb },
        { "{\"type\":\"SAY\",\"text\":\"a\"}", RefusalCode.UnknownVerb },
        { "{\"type\":\"say\"}", RefusalCode.MissingParameter },
        { "{\"type\":\"say\",\"text\":null}", RefusalCode.MissingParameter },
        { "{\"type\":\"say\",\"text\":7}", RefusalCode.BadParameter },
        { "{\"type\":\"say\",\"text\":[\"a\"]}", RefusalCode.BadParameter },
        { "{\"type\":\"say\",\"text\":\"a\",\"tag\":7}", RefusalCode.BadParameter },
        { "{\"type\":\"say\",\"text\":\"a\",\"room\":\"\"}", RefusalCode.RoomNameInvalid },
        { "{\"type\":\"history\",\"limit\":1e3}", RefusalCode.BadParameter },
        { "{\"type\":\"history\",\"limit\":-1}", RefusalCode.BadParameter },
        { "{\"type\":\"history\",\"before\":99999999999999999999999}", RefusalCode.BadParameter },
    };

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _crowd = await Crowd.GatherAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _crowd.CountOnAsync();
        Assert.Empty(_crowd.Overheard);
        await _crowd.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_object_is_refused_and_the_next_one_is_read(string sent)
    {
        foreach (var dialect in (string[])["modern", "legacy-lines"])
        {
            await using var alice = await DoorClient.EnterAsync(_server, dialect, "alice");
            await alice.SendAsync(Encoding.UTF8.GetBytes(sent + "\n"));
            await alice.SeeAsync("refused", ("code", nameof(RefusalCode.Malformed)));
            await alice.FenceAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_object_that_asks_for_nothing_sensible_is_refused(string sent, RefusalCode code)
    {
        await using var alice = await DoorClient.EnterAsync(_server, "modern", "alice");
        await alice.SendAsync(Encoding.UTF8.GetBytes(sent + "\n"));
        await alice.SeeAsync("refused", ("code", code.ToString()));
        await alice.FenceAsync();
    }

    [Theory]
    [InlineData("modern", "{\"type\":\"hello\"}\n{\"type\":\"say\",\"text\":\"a\"}\n")]
    [InlineData("modern", "{\"type\":\"hello\"}\n{\"type\":\"whisper\",\"nick\":\"crowd-line\",\"text\":\"a\"}\n")]
    [InlineData("modern", "{\"type\":\"hello\"}\n{\"type\":\"join\",\"room\":\"lobby\"}\n")]
    [InlineData("modern", "{\"type\":\"hello\"}\n{\"type\":\"history\"}\n")]
    [InlineData("modern", "{\"type\":\"hello\"}\n{\"type\":\"typing\",\"room\":\"lobby\"}\n")]
    public async Task Nothing_is_done_for_whoever_has_no_name(string dialect, string sent)
    {
        await using var alice = await DoorClient.DialAsync(_server, Dialects.New(dialect));
        await alice.SendAsync(Encoding.UTF8.GetBytes(sent));
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.NotLoggedIn)));
    }

    [Theory]
    [InlineData("modern", '[', ']')]
    [InlineData("modern", '{', '}')]
    [InlineData("legacy-lines", '[', ']')]
    public async Task Objects_nested_ten_thousand_deep_are_refused(string dialect, char open, char close)
    {
        await using var alice = await DoorClient.EnterAsync(_server, dialect, "alice");
        var opens = string.Concat(Enumerable.Repeat(open == '{' ? "{\"a\":" : "[", 10_000));
        await alice.SendAsync(Encoding.UTF8.GetBytes($"{{\"type\":\"say\",\"text\":{opens}1{new string(close, 10_000)}}}\n"));
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.Malformed)));
        await alice.FenceAsync();
        await alice.SendAsync(Encoding.UTF8.GetBytes($"{{\"type\":{opens}"));
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.Malformed)));
    }

    [Fact]
    public async Task Whoever_sends_nothing_but_nonsense_is_shown_out()
    {
        await using var alice = await DoorClient.DialAsync(_server, Dialects.New("legacy-lines"));
        await alice.SendAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("nonsense\n", 100))));
        await alice.SeeAsync("closed");
        await _server.WhenEndedAsync(CloseReason.BadInput);
    }

    [Fact]
    public async Task A_goodbye_comes_behind_the_answers()
    {
        await using var alice = await DoorClient.EnterAsync(_server, "modern", "alice");
        await alice.SendAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("nonsense\n", 8))));
        await alice.SeeAsync("bye", ("reason", nameof(CloseReason.BadInput)));
        await alice.SeeAsync("closed");
    }
}
