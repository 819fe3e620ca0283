using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using Parley.Server.Hosting;
using Parley.Server.Tests.Guarding.Support;

namespace Parley.Server.Tests.Tls;

public sealed class HandshakeTests
{
    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task People_talk_over_today_s_versions(SslProtocols version)
    {
        await using var house = await House.OpenEncryptedAsync();
        using var ann = await house.CallAsync();
        await ann.EncryptAsync(new SslClientAuthenticationOptions { EnabledSslProtocols = version });
        await ann.HearAsync("You are in #lobby");
        using var bob = await house.CallEncryptedAsync();
        await bob.HearAsync("You are in #lobby");
        await ann.SayAsync("hello");
        Assert.Equal("<guest-1> hello", (await bob.HearAsync("hello")).TrimStart('\r'));
    }

    [Fact]
    public async Task A_client_that_offers_a_protocol_by_ALPN_is_let_in()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var caller = await house.CallAsync();
        await caller.EncryptAsync(new SslClientAuthenticationOptions { ApplicationProtocols = [new SslApplicationProtocol("irc")] });
        await caller.HearAsync("You are in #lobby");
    }

    [Fact]
    public async Task Garbage_in_place_of_a_handshake_is_nobody_else_s_business()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var guest = await house.CallEncryptedAsync();
        await guest.HearAsync("You are in #lobby");
        for (var i = 0; i < 50; i++)
        {
            using var stranger = await house.CallAsync();
            await stranger.SendAsync(RandomNumberGenerator.GetBytes(200));
            await stranger.HearAllAsync();
        }

        await guest.SayAsync("/ping");
        using var next = await house.CallEncryptedAsync();
        await next.HearAsync("with 2 here");
    }

    [Fact]
    public async Task Garbage_after_the_handshake_ends_the_session()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var guest = await house.CallEncryptedAsync();
        await guest.HearAsync("You are in #lobby");
        using var stranger = await house.CallAsync();
        await stranger.EncryptAsync();
        await stranger.HearAsync("with 2 here");
        await stranger.SendInTheClearAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        await guest.HearAsync("guest-2 is offline");
    }

    [Fact]
    public async Task Handshakes_that_are_never_finished_time_out_and_hurt_nobody()
    {
        await using var house = await House.OpenEncryptedAsync(Hasty);
        var half = new List<Caller>();
        for (var i = 0; i < 100; i++)
        {
            half.Add(await house.CallAsync());

            // The head of a record that announces 512 bytes of ClientHello, and never brings them.
            await half[^1].SendAsync(i % 2 == 0 ? new byte[] { 0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc } : []);
        }

        using var ann = await house.CallEncryptedAsync();
        using var bob = await house.CallEncryptedAsync();
        await bob.HearAsync("with 2 here");
        await ann.SayAsync("hello");
        await bob.HearAsync("hello");
        foreach (var caller in half)
        {
            await caller.HearAllAsync();
            caller.Dispose();
        }
    }

    [Fact]
    public async Task Five_hundred_at_once_all_get_in()
    {
        await using var house = await House.OpenEncryptedAsync(options => options with { Pace = Parley.Server.Delivery.Pace.Off });
        var callers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(house.CallEncryptedAsync)));
        await Task.WhenAll(callers.Select(c => c.HearAsync("You are in #lobby")));
        Assert.Equal(500, house.Server.Connections);
        foreach (var caller in callers)
        {
            caller.Dispose();
        }
    }

    private static ServerOptions Hasty(ServerOptions options)
        => options with { Connections = options.Connections with { HandshakeTimeout = TimeSpan.FromSeconds(2) } };
}
