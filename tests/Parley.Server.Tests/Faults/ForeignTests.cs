using System.Text;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;

namespace Parley.Server.Tests.Faults;

/// <summary>Programs that speak something else altogether: browsers, TLS clients. Nobody hears of what they send.</summary>
public sealed class ForeignTests
{
    /// <summary>What a browser sends that a page has told to post something here.</summary>
    private const string Post =
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:5000\r\nOrigin: http://evil.example\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nI was hijacked\r\n";

    private const string Get =
        "GET /index.html HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: curl/8\r\nAccept: */*\r\nA: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\nE: 5\r\n\r\n";

    /// <summary>The beginning of a TLS 1.3 ClientHello, with line ends in its random bytes.</summary>
    private static readonly byte[] ClientHello =
        [0x16, 0x03, 0x01, 0x00, 0xF4, 0x01, 0x00, 0x00, 0xF0, 0x03, 0x03, 0x0A, 0x41, 0x0D, 0x0A, 0x42, 0x7B, 0x7D, 0x0A, .. "example.org"u8];

    public static TheoryData<DoorScheme, string> All
    {
        get
        {
            var all = new TheoryData<DoorScheme, string>();
            foreach (var scheme in Enum.GetValues<DoorScheme>())
            {
                all.Add(scheme, "get");
                all.Add(scheme, "post");
                all.Add(scheme, "tls");
                all.Add(scheme, "half tls");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_hears_of_it(DoorScheme door, string what)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        var sent = what switch
        {
            "get" => Encoding.ASCII.GetBytes(Get),
            "post" => Encoding.ASCII.GetBytes(Post),
            "tls" => ClientHello,
            _ => ClientHello[..3],
        };
        for (var i = 0; i < 3; i++)
        {
            using var foreigner = await Dial.ConnectAsync(server.EndPoint(door));
            if (i == 0)
            {
                await foreigner.SendAllAsync(sent);
            }
            else
            {
                foreach (var b in sent)
                {
                    await foreigner.SendAllAsync(new[] { b });
                }
            }

            foreigner.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await foreigner.ReadToEndAsync();
        }

        await server.WhenEndedAsync(3);
        await crowd.CountOnAsync();
        Assert.Empty(crowd.Overheard);
    }

    [Theory]
    [InlineData("line")]
    [InlineData("framed")]
    public async Task A_request_of_HTTP_is_answered_and_shown_out(string scheme)
    {
        await using var server = await TestServer.StartAsync();
        using var browser = await Dial.ConnectAsync(server.EndPoint(Enum.Parse<DoorScheme>(scheme, ignoreCase: true)));
        await browser.SendAllAsync(Encoding.ASCII.GetBytes(Post));
        Assert.NotEmpty(await browser.ReadToEndAsync());
        browser.Dispose();
        await server.WhenEndedAsync(Parley.Core.CloseReason.BadInput);
    }

    [Fact]
    public async Task People_may_talk_about_HTTP()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await Players.DoorClient.EnterAsync(server, "modern", "bob");
        await using var alice = await Players.DoorClient.EnterAsync(server, "line", null);
        await alice.SayAsync("what do you see?");
        await alice.SayAsync("GET / HTTP/1.1");
        await bob.SeeAsync("said", ("text", "GET / HTTP/1.1"));
    }
}
