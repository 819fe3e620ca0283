using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Turns;

namespace Parley.Server.Doors;

/// <summary>What every session of every door needs of the server.</summary>
internal sealed class DoorServices(TurnLoop turns, Laggards laggards, ServerOptions options, TimeProvider time)
{
    private long _sessions;

    public TurnLoop Turns => turns;

    public Laggards Laggards => laggards;

    public Pace Pace => options.Pace;

    public FloodLimits Flood => options.Flood;

    /// <summary>What the sessions of each account share.</summary>
    public TallyBook<long> Accounts { get; } = new(options.Pace.Times(options.Flood.PacesPerAccount), time);

    public TimeProvider Time => time;

    public long NextSessionId() => Interlocked.Increment(ref _sessions);
}
