using Parley.Client.Connections;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Rooms;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Wire.Json.Modern;

namespace Parley.Server.Tests.Program;

public sealed class WaitingClientTests
{
    [Fact]
    public async Task A_client_that_takes_no_notices_keeps_the_newest()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        Assert.True(ServerUrl.TryParse($"json://{server.EndPoint(Dialects.New("modern").Scheme)}", out var url, out _));
        await using var client = await ModernClient.ConnectAsync(url, "test", fingerprint: null, CancellationToken.None);
        await client.AskAsync(Act.Of(LoginVerb.Row, ("nick", "robot")), CancellationToken.None);
        await client.AskAsync(Act.Of(JoinVerb.Row, ("room", "lobby")), CancellationToken.None);
        for (var i = 0; i < 1500; i++)
        {
            await bob.SayAsync($"line {i}");
        }

        await bob.FenceAsync();
        await client.AskAsync(Act.Of(VerbTable.All.Single(v => v.Name == "ping")), CancellationToken.None);
        Assert.InRange(client.Notices.Count, 1000, 1024);
        ServerObject? last = null;
        while (client.Notices.TryRead(out var notice))
        {
            last = notice;
        }

        Assert.Equal("line 1499", last?.Text);
    }
}
