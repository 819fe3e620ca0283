using System.Text;
using Parley.Core;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Wire.Framed;

namespace Parley.Server.Tests.Faults;

/// <summary>Lines, frames and objects over the limit, and headers that lie.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private Crowd _crowd = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _crowd = await Crowd.GatherAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _crowd.CountOnAsync();
        await _crowd.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("line", 18 * 1024)]
    [InlineData("line", 3 * 1024 * 1024)]
    [InlineData("framed", 18 * 1024)]
    [InlineData("framed", 1024 * 1024)]
    [InlineData("modern", 129 * 1024)]
    [InlineData("modern", 3 * 1024 * 1024)]
    [InlineData("legacy-lines", 129 * 1024)]
    public async Task What_is_too_large_is_refused_once_and_passed_over(string dialect, int size)
    {
        await using var alice = await DoorClient.EnterAsync(_server, dialect, "alice");
        await using var bob = await DoorClient.EnterAsync(_server, "modern", "bob");
        await alice.SayAsync(new string('x', size));
        await alice.SayAsync("after it");
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.TooLarge)));
        await bob.SeeAsync("said", ("by", "alice"), ("text", "after it"));
        await alice.FenceAsync();
        while (alice.Sights.TryRead(out var seen))
        {
            Assert.NotEqual("refused", seen.Kind);
        }

        Assert.All(_crowd.Overheard, seen => Assert.Equal("after it", seen["text"]));
    }

    [Theory]
    [InlineData("9999999999")]
    [InlineData("1048577   ")]
    [InlineData("-5        ")]
    [InlineData("+5        ")]
    [InlineData("5 5       ")]
    [InlineData("          ")]
    [InlineData("five      ")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("５         ")]
    public async Task A_header_that_lies_is_answered_and_its_sender_shown_out(string header)
    {
        await using var alice = await DoorClient.EnterAsync(_server, "framed", "alice");
        await alice.SendAsync((byte[])[.. Encoding.UTF8.GetBytes(header + "hello"), .. FrameWriter.Frame("not heard")]);
        await alice.SeeAsync("refused");
        await alice.SeeAsync("closed");
        await _server.WhenEndedAsync(CloseReason.BadInput);
        Assert.Empty(_crowd.Overheard);
    }

    [Theory]
    [InlineData("9999999999")]
    [InlineData("five      ")]
    public async Task A_header_may_lie_before_there_is_a_name(string header)
    {
        await using var alice = await DoorClient.DialAsync(_server, Dialects.New("framed"));
        await alice.SendAsync(Encoding.UTF8.GetBytes(header));
        await alice.SeeAsync("refused");
        await alice.SeeAsync("closed");
    }

    [Fact]
    public async Task A_frame_that_was_cut_short_says_nothing()
    {
        using (var alice = await Dial.ConnectAsync(_server.EndPoint(DoorScheme.Framed)))
        {
            await alice.SendAllAsync(FrameWriter.Frame("alice"));
            await alice.SendAllAsync(Encoding.UTF8.GetBytes("10        hello"));
        }

        await _server.WhenEndedAsync(1);
        await _crowd.CountOnAsync();
        Assert.Empty(_crowd.Overheard);
    }

    [Theory]
    [InlineData("line", false)]
    [InlineData("line", true)]
    public async Task A_line_without_its_end_is_said_when_its_sender_goes(string dialect, bool reset)
    {
        await using var bob = await DoorClient.EnterAsync(_server, "modern", "bob");
        var alice = await Dial.ConnectAsync(_server.EndPoint(Dialects.New(dialect).Scheme));
        await alice.SendAllAsync("hihi"u8.ToArray());
        if (reset)
        {
            alice.Reset();
        }
        else
        {
            alice.Dispose();
        }

        var said = await bob.SeeAsync("said", ("text", "hihi"));
        await bob.SeeAsync("gone", ("nick", said["by"]!));
    }
}
