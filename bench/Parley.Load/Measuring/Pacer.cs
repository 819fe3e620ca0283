using System.Diagnostics;

namespace Parley.Load.Measuring;

/// <summary>Lets the senders speak one after the other, evenly spread over time, whether or not the server keeps up.</summary>
internal sealed class Pacer(Traffic traffic, TimeSpan interval)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _sent;

    /// <summary>Sends what is due. Latency counts from the send, so that it is the server's and not this timer's.</summary>
    public void Turn()
    {
        var due = Stopwatch.GetElapsedTime(_start).Ticks / interval.Ticks;
        for (; _sent < due; _sent++)
        {
            traffic.SendOne((int)(_sent % traffic.Senders.Count));
        }
    }
}
