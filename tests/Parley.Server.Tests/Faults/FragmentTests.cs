using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>However the bytes are cut or glued on their way, the words are the same.</summary>
public sealed class FragmentTests
{
    /// <summary>Characters of one to four bytes.</summary>
    private const string Text = "tea, thé, 茶, 🍵";

    public static TheoryData<string> Dialect => [.. Dialects.Names];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_client_may_send_byte_by_byte(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        using var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme));
        foreach (var b in Transcript.Of(dialect, "alice", Text, "and more"))
        {
            await alice.SendAllAsync(new[] { b });
        }

        await bob.SeeAsync("said", ("by", "alice"), ("text", Text));
        await bob.SeeAsync("said", ("by", "alice"), ("text", "and more"));
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_client_may_be_cut_at_every_byte(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var length = Transcript.Of(dialect, "cut-100", Text).Length;
        for (var at = 1; at < length; at++)
        {
            using var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme));
            var bytes = Transcript.Of(dialect, $"cut-{100 + at}", Text);
            await alice.SendAllAsync(bytes.AsMemory(..at));
            await alice.SendAllAsync(bytes.AsMemory(at..));
            await bob.SeeAsync("said", ("by", $"cut-{100 + at}"), ("text", Text));
        }

        await crowd.CountOnAsync();
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_client_may_send_everything_at_once(string dialect)
    {
        // The crowd has an old client in it then, who hears 50 things a second.
        var count = dialect == "legacy" ? 50 : 500;
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server, dialect);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        using var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme));
        await alice.SendAllAsync(Transcript.Of(dialect, "alice", Enumerable.Range(0, count).Select(i => $"{Text} {i}")));
        for (var i = 0; i < count; i++)
        {
            var seen = await bob.SeeAsync(s => s["by"] == "alice" && s.Kind == "said", $"message {i}");
            Assert.Equal($"{Text} {i}", seen["text"]);
        }

        await crowd.CountOnAsync();
    }
}
