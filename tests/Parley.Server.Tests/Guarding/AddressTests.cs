using System.Net.Sockets;
using Parley.Core;
using Parley.Server.Tests.Guarding.Support;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Guarding;

/// <summary>Where people come from, as the rooms and the bans know it.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Elsewhere = "127.0.0.66";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Dialect => [.. Dialects.Names];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_person_is_known_by_the_address_that_they_come_from()
    {
        await using var house = await House.OpenAsync();
        using var ann = await house.CallAsync(from: "127.0.0.7");
        await ann.SayAsync("/whois guest-1");
        await ann.HearAsync("127.0.0.7");
    }

    [Fact]
    public async Task Encryption_hides_the_address_from_the_wire_and_not_from_the_server()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var ann = await house.CallEncryptedAsync("127.0.0.8");
        await ann.SayAsync("/whois guest-1");
        await ann.HearAsync("127.0.0.8");
    }

    [Fact]
    public async Task An_address_of_the_old_kind_is_the_same_on_a_door_of_the_new_kind()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "There is no IPv6 here.");
        await using var house = await House.OpenAsync(["line+tls://[::]:0"], (options, folder) => options with { Tls = Server.Tls.TlsSource.Automatic(folder) });
        using var ann = await Caller.CallAsync(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, house.Server.Doors[0].EndPoint!.Port), "127.0.0.9");
        await ann.EncryptAsync();
        await ann.SayAsync("/whois guest-1");
        Assert.DoesNotContain("ffff", await ann.HearAsync("127.0.0.9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_through_a_Unix_socket_has_none()
    {
        var path = _folder.At("line.sock");
        await using var house = await House.OpenAsync([$"line+unix://{path}"], (options, _) => options with { Exempt = [] });
        using var ann = await Dial.ConnectAsync(new UnixDomainSocketEndPoint(path));
        await ann.SendAllAsync("/whois guest-1\n/quit\n"u8.ToArray());
        Assert.DoesNotContain("127.0.0", System.Text.Encoding.UTF8.GetString(await ann.ReadToEndAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_banned_address_comes_in_through_no_door(string dialect)
    {
        await using var server = await TestServer.StartAsync(o => o with { AdminSocket = _folder.At("admin.sock") });
        await using var crowd = await Crowd.GatherAsync(server);
        await BanAsync(Elsewhere);

        await using var mallory = await DoorClient.DialAsync(server, Dialects.New(dialect), Elsewhere);
        await mallory.SendAsync(Transcript.Of(dialect, "mallory", "am I here?"));
        await mallory.SeeAsync("refused", ("code", nameof(RefusalCode.Banned)));
        await crowd.CountOnAsync();
        Assert.Empty(crowd.Overheard);
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_ban_ends_what_is_there_from_the_address(string dialect)
    {
        await using var server = await TestServer.StartAsync(o => o with { AdminSocket = _folder.At("admin.sock") });
        await using var mallory = await DoorClient.EnterAsync(server, dialect, "mallory", Elsewhere);
        await using var bob = await DoorClient.EnterAsync(server, dialect, "bob");
        await BanAsync(Elsewhere);

        await mallory.SeeAsync("bye", ("reason", nameof(CloseReason.Banned)));
        await server.WhenEndedAsync(CloseReason.Banned);
        await bob.SeeAsync("gone", ("nick", "mallory"));
        await bob.FenceAsync();
    }

    private async Task BanAsync(string address)
    {
        using var console = await ModernPeer.ConnectAsync(new UnixDomainSocketEndPoint(_folder.At("admin.sock")));
        Assert.Equal("ban_made", (await console.AskAsync("server_ban", ("whom", $"@{address}")))?.Type);
    }
}
