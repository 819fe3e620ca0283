using System.Text;
using Microsoft.Extensions.Configuration;
using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Program;
using Parley.Serving;

namespace Parley.Server.Tests.Settings;

/// <summary>Limits and exempt addresses, as they are set by file, environment and flags.</summary>
public sealed class LimitSettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_sets_limits_as_numbers_and_as_texts()
    {
        var read = Read("""{ "limits": { "max_text_bytes": 4096, "registrations": "5/1h", "max_unread_age": "30s", "max_connections": "7" } }""");
        Assert.Equal(4096, read.Limits.MaxTextBytes);
        Assert.Equal(new Rate(5, TimeSpan.FromHours(1)), read.Limits.Community.Registrations);
        Assert.Equal(TimeSpan.FromSeconds(30), read.Outbox.MaxUnreadAge);
        Assert.Equal(7, read.Connections.MaxConnections);
        Assert.Equal(new ChatLimits().MaxTopicBytes, read.Limits.MaxTopicBytes);
    }

    [Theory]
    [InlineData("{}", "127.0.0.0/8 ::1")]
    [InlineData("""{ "exempt": [] }""", "")]
    [InlineData("""{ "exempt": "none" }""", "")]
    [InlineData("""{ "exempt": ["203.0.113.0/24", "2001:db8::/32"] }""", "203.0.113.0/24 2001:db8::/32")]
    [InlineData("""{ "exempt": "203.0.113.7" }""", "203.0.113.7")]
    public void A_file_says_from_where_nothing_counts(string json, string ranges)
        => Assert.Equal(ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AddressRange.Parse), Read(json).Exempt);

    [Theory]
    [InlineData("""{ "limits": { "max_tex_bytes": 1 } }""", "max_tex_bytes")]
    [InlineData("""{ "limits": { "max_text_bytes": "lots" } }""", "max_text_bytes")]
    [InlineData("""{ "limits": { "max_text_bytes": { "lots": 1 } } }""", "max_text_bytes")]
    [InlineData("""{ "limits": { "max_text_bytes": null } }""", "max_text_bytes")]
    [InlineData("""{ "limits": "many" }""", "The limits cannot be 'many'")]
    [InlineData("""{ "limits": [ "max_text_bytes" ] }""", "There is no limit '0'")]
    [InlineData("""{ "exempt": "everyone" }""", "--exempt everyone")]
    [InlineData("""{ "exempt": ["127.0.0.1/33"] }""", "127.0.0.1/33")]
    public void What_cannot_be_is_said(string json, string about)
    {
        Assert.False(ServeSettings.TryRead(Configuration(json), _folder.Path, out _, out var fault));
        Assert.Contains(about, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max_text_bytes=lots", "max_text_bytes")]
    [InlineData("max_text_bytes", "max_text_bytes")]
    [InlineData("lots=1", "no limit 'lots'")]
    [InlineData("=", "no limit")]
    public async Task A_flag_that_is_wrong_is_said_with_exit_code_2(string limit, string about)
    {
        var run = await ProgramRun.OfAsync("", "serve", "--data", _folder.Path, "--limit", limit);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(about, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_stand_before_the_environment_and_the_environment_before_the_file()
    {
        await File.WriteAllTextAsync(_folder.At("parley.json"), """{ "limits": { "max_text_bytes": 1000, "max_topic_bytes": 100, "max_tag_length": 40 } }""");
        Environment.SetEnvironmentVariable("PARLEY_LIMITS__MAX_TEXT_BYTES", "2000");
        Environment.SetEnvironmentVariable("PARLEY_LIMITS__MAX_TOPIC_BYTES", "200");
        try
        {
            using var server = await ServerProcess.StartAsync(
                "--data", _folder.Path, "--door", "json://127.0.0.1:0", "--limit", "max_text_bytes=2999", "--limit", "max_text_bytes=3000");
            using var peer = await Dial.ConnectAsync(server.EndPoint("json"));
            await peer.SendAllAsync("{\"type\":\"hello\"}\n{\"type\":\"quit\"}\n"u8.ToArray());
            var hello = Encoding.UTF8.GetString(await peer.ReadToEndAsync());
            Assert.Contains("\"text_bytes\":3000,\"topic_bytes\":200,", hello, StringComparison.Ordinal);
            Assert.Contains("\"tag_chars\":40,", hello, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PARLEY_LIMITS__MAX_TEXT_BYTES", null);
            Environment.SetEnvironmentVariable("PARLEY_LIMITS__MAX_TOPIC_BYTES", null);
        }
    }

    [Fact]
    public async Task Loopback_can_be_counted_too()
    {
        using var server = await ServerProcess.StartAsync(
            "--data", _folder.Path, "--door", "line://127.0.0.1:0", "--exempt", "none", "--limit", "max_connections_per_address=1");
        using var first = await Dial.ConnectAsync(server.EndPoint("line"));
        Assert.True(await first.ReceiveAsync(new byte[1]) > 0);
        using var second = await Dial.ConnectAsync(server.EndPoint("line"));
        Assert.Contains("too many connections", Encoding.UTF8.GetString(await second.ReadToEndAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parley_limits_lists_them()
    {
        var run = await ProgramRun.OfAsync("", "limits");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("max_text_bytes", run.Output, StringComparison.Ordinal);
        Assert.Contains("5000 Chinese characters", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A longer text takes a longer object, and both are what the hello says.</summary>
    [Fact]
    public async Task A_longer_text_than_usual_fits_through_every_door()
    {
        await using var server = await TestServer.StartAsync(o => o with { Limits = new ChatLimits { MaxTextBytes = 64 * 1024 } });
        await using var bob = await Players.DoorClient.EnterAsync(server, "modern", "bob");
        foreach (var dialect in Players.Dialects.Fast)
        {
            await using var ann = await Players.DoorClient.EnterAsync(server, dialect, $"ann-{dialect}");
            await ann.SayAsync(new string('茶', 64 * 1024 / 3));
            Assert.Equal(64 * 1024 / 3, (await bob.SeeAsync("said"))["text"]!.Length);
        }
    }

    private ServerOptions Read(string json)
        => ServeSettings.TryRead(Configuration(json), _folder.Path, out var settings, out var fault) ? settings.Server : throw new InvalidOperationException(fault);

    private static IConfiguration Configuration(string json)
        => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
}
