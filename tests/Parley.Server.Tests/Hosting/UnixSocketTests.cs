using System.Net.Sockets;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Hosting;

public sealed class UnixSocketTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_raw_door_can_be_a_Unix_socket()
    {
        await using var server = await StartAsync([.. Enum.GetValues<DoorScheme>().Select(s => new DoorUrl(s, null, _folder.At($"{s}.sock")))]);
        await using var crowd = await Crowd.GatherAsync(server);
        await crowd.CountOnAsync(100);
    }

    [Fact]
    public async Task A_dead_socket_is_replaced()
    {
        var path = _folder.At("line.sock");
        LeaveDeadSocket(path);
        await using var server = await StartAsync([new DoorUrl(DoorScheme.Line, null, path)]);
        await using var alice = await DoorClient.EnterAsync(server, "line", "alice");
        await alice.SeeAsync("entered");
    }

    [Fact]
    public async Task One_that_is_answered_is_not()
    {
        var door = new DoorUrl(DoorScheme.Line, null, _folder.At("line.sock"));
        await using var server = await StartAsync([door]);
        var refused = await Assert.ThrowsAsync<StartException>(() => StartAsync([door]));
        Assert.Contains(door.ToString(), refused.Message, StringComparison.Ordinal);
        await using var alice = await DoorClient.EnterAsync(server, "line", "alice");
        await alice.SeeAsync("entered");
    }

    [Theory]
    [InlineData("something precious")]
    [InlineData("")]
    public async Task A_file_that_is_no_socket_stays_as_it_is(string text)
    {
        var path = _folder.At("notes.txt");
        await File.WriteAllTextAsync(path, text);
        await Assert.ThrowsAsync<StartException>(() => StartAsync([new DoorUrl(DoorScheme.Line, null, path)]));
        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_socket_in_no_folder_is_refused()
        => await Assert.ThrowsAsync<StartException>(() => StartAsync([new DoorUrl(DoorScheme.Line, null, _folder.At("none/line.sock"))]));

    [Fact]
    public async Task The_socket_goes_with_the_server()
    {
        var path = _folder.At("line.sock");
        await using (var server = await StartAsync([new DoorUrl(DoorScheme.Line, null, path)]))
        {
            Assert.True(File.Exists(path));
            await server.StopAsync();
        }

        Assert.False(File.Exists(path));
    }

    private static Task<TestServer> StartAsync(IReadOnlyList<DoorUrl> doors) => TestServer.StartAsync(o => o with { Doors = doors });

    /// <summary>As a server leaves it that was killed: the runtime removes a socket under the name that it was given, and no other.</summary>
    private static void LeaveDeadSocket(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path + ".born"));
        socket.Listen();
        File.Move(path + ".born", path);
    }
}
