using System.Diagnostics;

namespace Parley.Load.Measuring;

/// <summary>One measured stretch of time: the counters at its start, subtracted at its end.</summary>
internal sealed class Stretch
{
    private readonly Traffic _traffic;
    private readonly ServerProcess? _server;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly long _deliveries;
    private readonly long _messages;
    private readonly long _serverCpu;
    private readonly long _ownCpu;
    private readonly (double User, double System)? _ticks;

    private Stretch(Traffic traffic, ServerProcess? server)
    {
        (_traffic, _server) = (traffic, server);
        traffic.Latency.Clear();
        (_deliveries, _messages) = (traffic.Deliveries, traffic.Messages);
        _ticks = server?.Ticks;
        (_serverCpu, _ownCpu) = (server?.CpuNanoseconds ?? 0, ServerProcess.OwnCpuNanoseconds);
    }

    public static Stretch Begin(Traffic traffic, ServerProcess? server) => new(traffic, server);

    /// <summary>The row for what happened since; the histogram holds this stretch alone.</summary>
    public Figures End(string scenario, string door, int? window, string note = "")
    {
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        var own = ServerProcess.OwnCpuNanoseconds - _ownCpu;
        var server = _server?.CpuNanoseconds - _serverCpu;
        var deliveries = _traffic.Deliveries - _deliveries;
        var messages = _traffic.Messages - _messages;
        if (messages == 0)
        {
            throw new LoadException($"{scenario}: no message reached everybody in {seconds:0.#} s.");
        }

        var unit = 1000.0 * (deliveries > 0 ? deliveries : messages);
        return new Figures
        {
            Scenario = scenario,
            Door = door,
            Window = window,
            DeliveriesPerSecond = deliveries / seconds,
            MessagesPerSecond = messages / seconds,
            P50 = Milliseconds(0.5),
            P99 = Milliseconds(0.99),
            P999 = Milliseconds(0.999),
            ServerMicrosecondsPerDelivery = server / unit,
            ServerUserShare = UserShare(_ticks, _server?.Ticks),
            OwnMicrosecondsPerDelivery = own / unit,
            OwnBusy = own / (seconds * 1e9),
            ResidentMiB = _server?.Memory.Resident / 1024.0,
            Note = note,
        };
    }

    private static double? UserShare((double User, double System)? from, (double User, double System)? to)
        => to?.User - from?.User is { } user && to?.System - from?.System is { } system && user + system > 0
            ? user / (user + system)
            : null;

    private double Milliseconds(double share) => _traffic.Latency.Percentile(share) / 1e6;
}
