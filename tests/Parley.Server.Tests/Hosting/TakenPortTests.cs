using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Hosting;

public sealed class TakenPortTests
{
    [Fact]
    public async Task A_taken_port_is_named_and_its_owner_goes_on()
    {
        await using var server = await TestServer.StartAsync();
        var taken = new DoorUrl(DoorScheme.Framed, (System.Net.IPEndPoint)server.EndPoint(DoorScheme.Framed), null);
        var refused = await Assert.ThrowsAsync<StartException>(() => TestServer.StartAsync(o => o with { Doors = [.. o.Doors, taken] }));
        Assert.Contains(taken.ToString(), refused.Message, StringComparison.Ordinal);
        await using var alice = await DoorClient.EnterAsync(server, "framed", "alice");
        await alice.SeeAsync("entered");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused()
    {
        var elsewhere = new DoorUrl(DoorScheme.Line, new System.Net.IPEndPoint(System.Net.IPAddress.Parse("192.0.2.1"), 0), null);
        var refused = await Assert.ThrowsAsync<StartException>(() => TestServer.StartAsync(o => o with { Doors = [elsewhere] }));
        Assert.Contains(elsewhere.ToString(), refused.Message, StringComparison.Ordinal);
    }
}
