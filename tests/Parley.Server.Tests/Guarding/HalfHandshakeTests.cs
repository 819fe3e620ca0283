using System.Net.Sockets;
using System.Security.Cryptography;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Tests.Guarding.Support;

namespace Parley.Server.Tests.Guarding;

/// <summary>TLS handshakes that are begun and never finished.</summary>
public sealed class HalfHandshakeTests
{
    private const string Attacker = "127.0.0.66";

    /// <summary>The head of a record that announces 512 bytes of ClientHello, and never brings them.</summary>
    private static readonly byte[] Half = [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc];

    [Fact]
    public async Task Five_hundred_from_one_address_are_kept_to_its_limit_while_others_talk()
    {
        await using var house = await House.OpenEncryptedAsync(Counting);
        var talkers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => house.CallEncryptedAsync($"127.0.1.{i + 1}"))));
        await Task.WhenAll(talkers.Select(t => t.HearAsync("You are in #lobby")));

        var half = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => BeginAsync(house)));
        var closed = half.Select(EndAsync).ToList();

        // 64 at once is what is let in; a few more while the attack takes its time, at 2 a second.
        await WhenAsync(closed, 500 - 64 - 36);
        for (var i = 0; i < talkers.Length; i++)
        {
            await talkers[i].SayAsync($"number {i}");
            await Task.WhenAll(talkers.Where(t => t != talkers[i]).Select(t => t.HearAsync($"number {i}")));
        }

        using var next = await house.CallEncryptedAsync("127.0.1.99");
        await next.HearAsync("with 21 here");
        Assert.InRange(closed.Count(c => !c.IsCompleted), 1, 128);
        Array.ForEach(half, h => h.Dispose());
        await Task.WhenAll(closed);
        Array.ForEach(talkers, t => t.Dispose());
    }

    [Fact]
    public async Task Of_too_many_the_oldest_gives_way()
    {
        await using var house = await House.OpenEncryptedAsync(o => o with { Connections = new ConnectionLimits { MaxHandshakes = 5 } });
        using var ann = await house.CallEncryptedAsync();
        await ann.HearAsync("You are in #lobby");
        var half = new List<Socket>();
        for (var i = 0; i < 20; i++)
        {
            half.Add(await BeginAsync(house));
        }

        await Task.WhenAll(half.Take(15).Select(EndAsync));
        using var bob = await house.CallEncryptedAsync();
        await bob.HearAsync("with 2 here");
        await bob.SayAsync("hello");
        await ann.HearAsync("hello");
        half.ForEach(h => h.Dispose());
    }

    [Fact]
    public async Task Garbage_counts_like_everything_else()
    {
        await using var house = await House.OpenEncryptedAsync(Counting);
        using var ann = await house.CallEncryptedAsync("127.0.1.1");
        await ann.HearAsync("You are in #lobby");
        var garbage = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => BeginAsync(house, RandomNumberGenerator.GetBytes(300))));
        await Task.WhenAll(garbage.Select(EndAsync));
        using var bob = await house.CallEncryptedAsync("127.0.1.2");
        await bob.HearAsync("with 2 here");
        await bob.SayAsync("hello");
        await ann.HearAsync("hello");
        Array.ForEach(garbage, g => g.Dispose());
    }

    private static ServerOptions Counting(ServerOptions options) => options with { Exempt = [] };

    private static Task<Socket> BeginAsync(House house) => BeginAsync(house, Half);

    private static async Task<Socket> BeginAsync(House house, byte[] bytes)
    {
        var socket = await Harness.Dial.ConnectAsync(house.Server.Doors[0].EndPoint!, from: Attacker);
        try
        {
            await Harness.Dial.SendAllAsync(socket, bytes);
        }
        catch (SocketException)
        {
            // Whoever is not let in may find the connection closed before anything is sent.
        }

        return socket;
    }

    /// <summary>Done when the server has closed it, or the test.</summary>
    private static async Task EndAsync(Socket socket)
    {
        var buffer = new byte[256];
        try
        {
            while (await socket.ReceiveAsync(buffer) > 0)
            {
                continue;
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            socket.Dispose();
        }
    }

    private static async Task WhenAsync(List<Task> tasks, int count)
    {
        using var patience = new CancellationTokenSource(Harness.Patience.Long);
        var open = tasks.ToList();
        while (tasks.Count - open.Count < count)
        {
            open.Remove(await Task.WhenAny(open).WaitAsync(patience.Token));
        }
    }
}
