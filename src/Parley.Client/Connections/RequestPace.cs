using Parley.Core.Limits;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Client.Connections;

/// <summary>Keeps requests to the pace that the server's hello names, so that it never has to hold them back. One caller at a time.</summary>
public sealed class RequestPace
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Rate? _rate;
    private TokenBucket _requests;

    /// <summary>Keeps to the limits of a hello; to none, when it names no pace.</summary>
    public RequestPace(LimitsObject? limits, TimeProvider time)
    {
        (_time, _started) = (time, time.GetTimestamp());
        if (limits is { Burst: > 0 and var burst, Rate: > 0 and var rate })
        {
            // Half of what may come at once: the other half is for what the network holds up and then delivers together.
            _rate = new Rate((burst + 1) / 2, TimeSpan.FromSeconds(1 / rate));
        }
    }

    /// <summary>Done when the next request may be sent.</summary>
    public async ValueTask WaitAsync(CancellationToken stop)
    {
        while (_rate is { } rate && _requests.Take(rate, _time.GetElapsedTime(_started)) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, stop);
        }
    }
}
