using Parley.Core.Limits;

namespace Parley.Server.Delivery;

/// <summary>How far a reader may fall behind.</summary>
public sealed record OutboxLimits
{
    /// <summary>
    /// 1 MiB of bytes that wait for a reader who is behind. They are shared by all who are; it takes a reader that stands
    /// still for a second in a room with a megabyte of talk a second, or one that is gone.
    /// </summary>
    [Bounds(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxUnreadBytes { get; init; } = 1024 * 1024;

    /// <summary>15 seconds for the oldest unread byte: longer than a train's tunnel takes a phone, shorter than people wait.</summary>
    [Bounds(1, 60 * BoundsAttribute.Minute)]
    public TimeSpan MaxUnreadAge { get; init; } = TimeSpan.FromSeconds(15);
}
