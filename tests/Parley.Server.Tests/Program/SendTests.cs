using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Program;

/// <summary><c>parley send</c>: 0 when everything is stored, 1 with the reason when it is not, 2 when it cannot be tried.</summary>
public sealed class SendTests
{
    [Fact]
    public async Task Every_line_is_said_and_stored()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var lines = Enumerable.Range(0, 300).Select(i => $"line {i}, 茶").ToList();
        var run = await ProgramRun.OfAsync(string.Join('\n', lines) + "\n\nthe last one", "send", Url(server), "--as", "robot");
        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var line in lines.Append("the last one"))
        {
            Assert.Equal(line, (await bob.SeeAsync("said", ("by", "robot")))["text"]);
        }

        await bob.SeeAsync("gone", ("nick", "robot"));
    }

    [Fact]
    public async Task A_room_can_be_named_and_a_name_left_out()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await bob.DoAsync("join", ("room", "builds"));
        var run = await ProgramRun.OfAsync("green", "send", Url(server), "--room", "builds");
        Assert.Equal(0, run.Code);
        Assert.Equal("guest-1", (await bob.SeeAsync("said", ("room", "builds"), ("text", "green")))["by"]);
    }

    [Theory]
    [InlineData("hello", "--as", "bob")]
    [InlineData("hello", "--as", "no spaces")]
    [InlineData("hello", "--room", "no spaces")]
    [InlineData("one\n \ntwo", "--as", "robot")]
    public async Task A_refusal_is_told_with_its_reason(string input, string option, string value)
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var run = await ProgramRun.OfAsync(input, "send", Url(server), option, value);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("parley: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17 * 1024)]
    [InlineData(200 * 1024)]
    public async Task A_line_that_is_too_long_is_refused(int length)
    {
        await using var server = await TestServer.StartAsync();
        var run = await ProgramRun.OfAsync($"before\n{new string('x', length)}\nafter", "send", Url(server));
        Assert.Equal(1, run.Code);
        Assert.Contains("too long", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_told()
    {
        using var nobody = new Socket(SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var run = await ProgramRun.OfAsync("hello", "send", $"json://{nobody.LocalEndPoint}");
        Assert.Equal(1, run.Code);
        Assert.Contains(nobody.LocalEndPoint!.ToString()!, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_speaks_something_else_is_told()
    {
        await using var server = await TestServer.StartAsync();
        var port = ((IPEndPoint)server.EndPoint(DoorScheme.Line)).Port.ToString(CultureInfo.InvariantCulture);
        var run = await ProgramRun.OfAsync("hello", "send", $"json://127.0.0.1:{port}");
        Assert.Equal(1, run.Code);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("line://127.0.0.1:5000")]
    [InlineData("json://127.0.0.1")]
    public async Task What_is_no_json_door_is_refused(string url)
    {
        var run = await ProgramRun.OfAsync("hello", "send", url);
        Assert.Equal(2, run.Code);
        Assert.NotEqual("", run.Error);
    }

    private static string Url(TestServer server) => $"json://{server.EndPoint(DoorScheme.Json)}";
}
