using System.Globalization;
using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>What a session that says nothing costs in memory.</summary>
internal sealed record IdleSessions(string Name, string Summary, int Count) : IScenario
{
    /// <summary>100 sessions come first, so that code and pools which any session needs are there before the count begins.</summary>
    private const int Before = 100;

    /// <summary>2 s: collections and trimming of pools come in seconds.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <summary>30 s until the figure is taken as it is.</summary>
    private static readonly TimeSpan SettleLimit = TimeSpan.FromSeconds(30);

    public IEnumerable<Figures> Run(Stage stage)
    {
        using var venue = stage.Open();
        if (venue.Server.Process is not { } process)
        {
            throw new LoadException($"{Name} reads the server's memory: give --server-pid.");
        }

        _ = venue.Gather([.. Enumerable.Range(0, Before).Select(_ => Guest.To(null))]);
        var before = Settled(venue, process);
        _ = venue.Gather([.. Enumerable.Range(0, Count).Select(_ => Guest.To(null))]);
        var full = process.Memory;
        var after = Settled(venue, process);
        if (venue.Drain.ClosedCount > 0)
        {
            throw new LoadException($"The server closed {venue.Drain.ClosedCount} of the idle sessions.");
        }

        yield return new Figures
        {
            Scenario = Name,
            Door = stage.Dialect.Name,
            ResidentMiB = after.Resident / 1024.0,
            KibPerConnection = (after.Resident - before.Resident) / (double)Count,
            Note = string.Create(
                CultureInfo.InvariantCulture,
                $"anonymous {(after.Anonymous - before.Anonymous) / (double)Count:0.0} KiB each, ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"before settling {(full.Resident - before.Resident) / (double)Count:0.0} KiB each"),
        };
    }

    /// <summary>Waits until two readings differ by less than 64 KiB.</summary>
    private static Memory Settled(Venue venue, ServerProcess process)
    {
        venue.Settle();
        var start = DateTime.UtcNow;
        var last = process.Memory;
        while (true)
        {
            _ = venue.Loop.TurnUntil(() => false, Between);
            var now = process.Memory;
            if (Math.Abs(now.Resident - last.Resident) < 64 || DateTime.UtcNow - start > SettleLimit)
            {
                return now;
            }

            last = now;
        }
    }
}
