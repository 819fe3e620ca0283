using System.Text;
using Parley.Core;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>What the founding JSON server fell over, from clients of its own kind.</summary>
public sealed class OldJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"broadcast\"}")]
    [InlineData("{\"type\":\"broadcast\",\"msg\":7}")]
    [InlineData("{\"type\":\"sendto\",\"msg\":\"a\"}")]
    [InlineData("{\"type\":\"login\"}")]
    [InlineData("{\"type\":\"reboot\",\"msg\":null}")]
    public async Task An_object_that_asks_for_nothing_sensible_is_refused(string sent)
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        foreach (var dialect in (string[])["legacy", "legacy-lines"])
        {
            await using var alice = await DoorClient.EnterAsync(server, dialect, "alice");
            await alice.SendAsync(Encoding.UTF8.GetBytes(sent + (dialect == "legacy" ? "" : "\n")));
            await alice.SeeAsync("refused");
            await alice.SayAsync("I am well");
            Assert.Equal("I am well", (await bob.SeeAsync("said"))["text"]);
        }
    }

    [Theory]
    [InlineData("{\"type\":\"broadcast\",\"msg\":\"a\"}")]
    [InlineData("{\"type\":\"sendto\",\"nickname\":\"bob\",\"msg\":\"a\"}")]
    [InlineData("{\"type\":\"ls\",\"msg\":null}")]
    [InlineData("{\"type\":\"ignore\",\"msg\":null}")]
    public async Task Nothing_is_done_for_whoever_has_no_name(string sent)
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var alice = await DoorClient.DialAsync(server, Dialects.New("legacy"));
        await alice.SendAsync(Encoding.UTF8.GetBytes(sent));
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.NotLoggedIn)));
        await alice.DoAsync("login", ("nick", "alice"));
        await alice.SayAsync("now");
        Assert.Equal("now", (await bob.SeeAsync(s => s.Kind is "said" or "whisper", "something"))["text"]);
    }

    [Fact]
    public async Task An_object_that_is_too_large_is_refused_and_passed_over()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var alice = await DoorClient.EnterAsync(server, "legacy", "alice");
        await alice.SayAsync(new string('x', 129 * 1024));
        await alice.SayAsync("after it");
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.TooLarge)));
        Assert.Equal("after it", (await bob.SeeAsync("said"))["text"]);
    }
}
