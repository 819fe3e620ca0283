using System.Text;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>Bytes that are no text, and text that would do something to whoever reads it.</summary>
public sealed class BadTextTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "YQBi", "a\u2400b" },                     // NUL
        { "G1syShttSm9obg==", "\u241B[2J\u241BmJohn" }, // terminal commands
        { "YQdiCGM=", "a\u2407b\u2408c" },          // bell, backspace
        { "fw==", "\u2421" },                       // delete
        { "wyg=", "\uFFFD(" },                      // half a character, then another
        { "8J+NoQ==", "🍡" },                       // four bytes, valid
        { "8J+NIQ==", "\uFFFD!" },                  // three of four bytes
        { "wIA=", "\uFFFD\uFFFD" },                 // NUL in two bytes
        { "7aCA", "\uFFFD\uFFFD\uFFFD" },           // half a surrogate pair
        { "4oCuZXZpbA==", "\uFFFDevil" },           // right to left from here on
        { "4oGmeOKBqQ==", "\uFFFDx\uFFFD" },        // an isolate
        { "woVh", "\uFFFDa" },                      // next line, of C1
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_bytes_reach_nobody_as_they_are(string sent, string shown)
    {
        var bytes = Convert.FromBase64String(sent);
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");

        using var line = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line));
        await line.SendAllAsync((byte[])[.. "/nick line\n>"u8, .. bytes, .. "<\n"u8]);
        await bob.SeeAsync("said", ("by", "line"), ("text", $">{shown}<"));

        using var framed = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Framed));
        await framed.SendAllAsync(
            (byte[])[.. "6         framed"u8, .. Encoding.ASCII.GetBytes($"{bytes.Length + 2,-10}"), .. ">"u8, .. bytes, .. "<"u8]);
        await bob.SeeAsync("said", ("by", "framed"), ("text", $">{shown}<"));

        // What JSON must have escaped would be no JSON.
        if (!bytes.Any(b => b < ' '))
        {
            using var json = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
            await json.SendAllAsync(
                (byte[])[.. "{\"type\":\"login\",\"msg\":\"json\"}\n{\"type\":\"broadcast\",\"msg\":\">"u8, .. bytes, .. "<\"}\n"u8]);
            await bob.SeeAsync("said", ("by", "json"), ("text", $">{shown}<"));
        }

        await crowd.CountOnAsync();
    }

    [Fact]
    public async Task Telnet_may_negotiate()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        using var telnet = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line));
        await telnet.SendAllAsync((byte[])[0xFF, 0xFB, 0x1F, 0xFF, 0xFA, 0x1F, 0, 80, 0, 24, 0xFF, 0xF0, .. "hello"u8, 0xFF, 0xF1, .. " there\r\n"u8]);
        await bob.SeeAsync("said", ("text", "hello there"));
    }
}
