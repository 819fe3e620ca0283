using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;

namespace Parley.Server.Tests.Program;

/// <summary><c>parley serve</c>, as somebody at a shell meets it.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string[], string> Wrong => new()
    {
        { ["serve", "--door", "tcp://127.0.0.1:5000"], "tcp" },
        { ["serve", "--door", "line://nowhere"], "nowhere" },
        { ["serve", "--door", "line://127.0.0.1:99999"], "99999" },
        { ["serve", "--door", "line+unix://relative.sock"], "relative.sock" },
        { ["serve", "--door", "json+tls://127.0.0.1:0"], "--tls" },
        { ["serve", "--pace", "fast"], "--pace" },
        { ["serve", "--lang", "tlh"], "--lang" },
        { ["serve", "--durability", "maybe"], "--durability" },
        { ["serve", "--log", "xml"], "--log" },
        { ["serve", "--nonsense"], "--nonsense" },
        { ["serve", "--data", "/dev/null/parley"], "/dev/null/parley" },
        { ["swerve"], "swerve" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_said_in_a_sentence(string[] arguments, string about)
    {
        var run = await ProgramRun.OfAsync("", [.. arguments.Take(1), .. WithData(arguments), .. arguments.Skip(1)]);
        Assert.Equal(2, run.Code);
        Assert.Contains(about, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_a_sentence()
    {
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        var run = await ProgramRun.OfAsync("", "serve", "--data", _folder.Path, "--door", $"line://{other.LocalEndPoint}");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"line://{other.LocalEndPoint}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        await File.WriteAllTextAsync(_folder.At("parley.json"), "{ \"pace\": ");
        var run = await ProgramRun.OfAsync("", "serve", "--data", _folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("parley.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_use_is_refused()
    {
        using var server = await ServerProcess.StartAsync("--data", _folder.Path, "--door", "line://127.0.0.1:0");
        var run = await ProgramRun.OfAsync("", "serve", "--data", _folder.Path, "--door", "line://127.0.0.1:0");
        Assert.Equal(2, run.Code);
        Assert.Contains(_folder.Path, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("send", "--help")]
    public async Task Help_has_an_example(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync("", arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
        Assert.Contains("parley serve", run.Output.Replace("parley send", "parley serve", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_its_version()
    {
        var run = await ProgramRun.OfAsync("", "--version");
        Assert.Equal(0, run.Code);
        Assert.Equal(ServerVersion.Text.Split(' ')[1], run.Output.Trim().Split('+')[0]);
    }

    [Fact]
    public async Task It_shows_what_is_open_and_says_goodbye_on_every_door()
    {
        var path = _folder.At("line.sock");
        using var server = await ServerProcess.StartAsync(
            "--data", _folder.Path, "--door", "line://127.0.0.1:0", "--door", "framed://127.0.0.1:0", "--door", "json://127.0.0.1:0",
            "--door", $"line+unix://{path}", "--lang", "zh");
        Assert.Contains(ServerVersion.Text, server.Screen, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, server.Screen, StringComparison.Ordinal);
        Assert.Contains($"line+unix://{path}", server.Screen, StringComparison.Ordinal);
        Assert.Contains($"nc 127.0.0.1 {server.EndPoint("line").Port}", server.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain(":0 ", server.Screen, StringComparison.Ordinal);

        using var line = await Dial.ConnectAsync(server.EndPoint("line"));
        using var unix = await Dial.ConnectAsync(new UnixDomainSocketEndPoint(path));
        using var framed = await Dial.ConnectAsync(server.EndPoint("framed"));
        await framed.SendAllAsync(Transcript.Of("framed", "framed", "framed says"));
        using var legacy = await Dial.ConnectAsync(server.EndPoint("json"));
        await legacy.SendAllAsync(Transcript.Of("legacy-lines", "legacy", "legacy says"));
        using var modern = await ModernPeer.ConnectAsync(server.EndPoint("json"));
        await modern.AskAsync("login", ("nick", "modern"));
        await modern.AskAsync("join", ("room", "lobby"));
        Assert.Equal("stored", (await modern.AskAsync("say", ("text", "modern says")))?.Type);

        await server.SignalAsync("TERM");
        foreach (var door in (Socket[])[line, unix, framed])
        {
            Assert.Contains("再见", Encoding.UTF8.GetString(await door.ReadToEndAsync()), StringComparison.Ordinal);
        }

        Assert.Contains("\\u518d\\u89c1", Encoding.UTF8.GetString(await legacy.ReadToEndAsync()), StringComparison.Ordinal);
        Assert.Equal("bye", (await LastAsync(modern))?.Type);
        var (code, error) = await server.EndAsync();
        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public async Task Flags_stand_before_the_settings_file_and_doors_for_all_of_its_doors()
    {
        await File.WriteAllTextAsync(
            _folder.At("parley.json"), """{ "door": ["line://127.0.0.1:0", "framed://127.0.0.1:0"], "durability": "process", "lang": "zh" }""");
        using var server = await ServerProcess.StartAsync("--data", _folder.Path, "--door", "json://127.0.0.1:0", "--lang", "en");
        Assert.Contains("json://127.0.0.1:", server.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("line://", server.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("framed://", server.Screen, StringComparison.Ordinal);
        Assert.Contains("durability  process", server.Screen, StringComparison.Ordinal);
        using var legacy = await Dial.ConnectAsync(server.EndPoint("json"));
        var greeting = new byte[512];
        Assert.StartsWith("Welcome", Encoding.UTF8.GetString(greeting.AsSpan(0, await legacy.ReceiveAsync(greeting))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_log_lines_can_be_objects()
    {
        using var server = await ServerProcess.StartAsync(
            "--data", _folder.Path, "--door", "json+tls://127.0.0.1:0", "--tls", "auto", "--log", "json");
        await server.SignalAsync("HUP");
        await server.SignalAsync("TERM");
        var (code, error) = await server.EndAsync();
        Assert.Equal(0, code);
        foreach (var line in error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var read = JsonDocument.Parse(line);
            Assert.NotEqual("", read.RootElement.GetProperty("Message").GetString());
        }

        Assert.Contains("fingerprint", error, StringComparison.Ordinal);
    }

    private static async Task<Wire.Json.Modern.ServerObject?> LastAsync(ModernPeer peer)
    {
        Wire.Json.Modern.ServerObject? last = null;
        while (await peer.ReadAsync() is { } next)
        {
            last = next;
        }

        return last;
    }

    private string[] WithData(string[] arguments) => arguments[0] != "serve" || arguments.Contains("--data") ? [] : ["--data", _folder.Path];
}
