namespace Parley.Load.Measuring;

/// <summary>One row of the report. What a scenario does not measure is null.</summary>
internal sealed record Figures
{
    public required string Scenario { get; init; }

    public required string Door { get; init; }

    /// <summary>Messages on their way a sender.</summary>
    public int? Window { get; init; }

    public double? DeliveriesPerSecond { get; init; }

    public double? MessagesPerSecond { get; init; }

    /// <summary>From the send to the last receipt, in milliseconds.</summary>
    public double? P50 { get; init; }

    public double? P99 { get; init; }

    public double? P999 { get; init; }

    /// <summary>User and system time of the server, in microseconds; a message where there are no deliveries.</summary>
    public double? ServerMicrosecondsPerDelivery { get; init; }

    /// <summary>How much of that was user time, 0 to 1; the rest is the kernel's, mostly sending.</summary>
    public double? ServerUserShare { get; init; }

    /// <summary>User and system time of the generator, which shares the machine.</summary>
    public double? OwnMicrosecondsPerDelivery { get; init; }

    /// <summary>How busy the generator's one thread was, 0 to 1. Near 1, the generator was the limit and not the server.</summary>
    public double? OwnBusy { get; init; }

    /// <summary>VmRSS of the server at the end, in MiB.</summary>
    public double? ResidentMiB { get; init; }

    /// <summary>Growth of VmRSS a connection, in KiB.</summary>
    public double? KibPerConnection { get; init; }

    /// <summary>A time that the scenario is about, in milliseconds.</summary>
    public double? Milliseconds { get; init; }

    /// <summary>What else there is to know.</summary>
    public string Note { get; init; } = "";
}
