using System.Globalization;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Server.Delivery;

namespace Parley.Server.Guarding;

/// <summary>What becomes of somebody who sends faster than the pace. What is sent too fast waits; these say for how long, and with whom.</summary>
public sealed record FloodLimits
{
    /// <summary>2 times a session's pace for all sessions of an account together: two devices at full pace.</summary>
    [Bounds(1, 10_000)]
    public int PacesPerAccount { get; init; } = 2;

    /// <summary>2 seconds of waiting, all in all, before the sender is told of it: a pasted screen does not take as long.</summary>
    [Bounds(1, BoundsAttribute.Day)]
    public TimeSpan FloodToldAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// 60 seconds in which something of the sender's always waits before the session is ended: 600 messages more than the pace
    /// allows, which nobody types, pastes or reads.
    /// </summary>
    [Bounds(1, 3650 * BoundsAttribute.Day)]
    public TimeSpan FloodEndedAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What somebody is told who is slowed down.</summary>
    internal Noted Slowed(Pace pace) => new(
        NoteCode.Slowed,
        [
            pace.Burst.ToString(CultureInfo.InvariantCulture),
            pace.PerSecond.ToString(CultureInfo.InvariantCulture),
            FloodEndedAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        ],
        Tag: null);
}
