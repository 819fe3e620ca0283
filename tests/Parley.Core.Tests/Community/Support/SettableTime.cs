namespace Parley.Core.Tests.Community.Support;

/// <summary>A clock that a test moves; the time of day can also be set back, which its timestamps do not notice.</summary>
internal sealed class SettableTime : TimeProvider
{
    private long _timestamp;

    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => _timestamp;

    public void Advance(TimeSpan by)
    {
        Now += by;
        _timestamp += by.Ticks;
    }
}
