using Parley.Core;
using Parley.Core.Limits;
using Parley.Core.Ports;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;

namespace Parley.Testing.Scripts;

/// <summary>Plays a script on the core itself, without a dialect or a connection.</summary>
public sealed class HubDoor : IScriptDoor
{
    private readonly Hub _hub;

    /// <summary>A hub of its own.</summary>
    /// <param name="limits">What one person may take.</param>
    /// <param name="hasAccounts">It has accounts; on one without, nothing is told of whether whispers are kept.</param>
    public HubDoor(ChatLimits? limits = null, bool hasAccounts = false)
    {
        var community = hasAccounts ? new CommunityPorts(new MemoryCommunityStore(), new PlainHasher(), new CountingChance()) : null;
        _hub = new Hub(new WatchedLog(), new InlineBackground(), new SettableTime(), limits ?? new ChatLimits(), community);
    }

    public IReadOnlySet<string> Offers => DoorOffers.All;

    /// <summary>None: a fault of the core is an exception in the script.</summary>
    public IReadOnlyCollection<string> Faults => [];

    public Task<IScriptClient> ConnectAsync(ScriptAct connect, CancellationToken stop)
    {
        var client = new HubClient(_hub);
        client.Connect(connect["nick"]);
        return Task.FromResult<IScriptClient>(client);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
