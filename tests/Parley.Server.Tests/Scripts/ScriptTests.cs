using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Storage.Memory;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Scripts;

/// <summary>Every script, through every door that can bear it, over real sockets.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var dialect in Dialects.Names)
            {
                var offers = Dialects.New(dialect).Offers;
                foreach (var script in ScriptLibrary.Names.Where(s => ScriptLibrary.Read(s).Needs.All(offers.Contains)))
                {
                    all.Add(dialect, script);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_door_plays(string dialect, string script)
    {
        var play = ScriptLibrary.Read(script);
        var community = play.Needs.Contains(DoorOffers.Accounts) ? new MemoryCommunityStore() : null;
        await using var door = new DoorPlayer(await TestServer.StartAsync(community: community), dialect);
        await ScriptPlayer.PlayAsync(play, door, TestContext.Current.CancellationToken);
    }
}
