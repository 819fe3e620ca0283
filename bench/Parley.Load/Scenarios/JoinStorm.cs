using System.Diagnostics;
using System.Globalization;
using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>Many who come and enter one room: from the first connection until the last of them is in.</summary>
internal sealed record JoinStorm(string Name, string Summary, int Count) : IScenario
{
    /// <summary>3 storms after the first, which the server spends compiling; the middle one is reported.</summary>
    private const int Rounds = 3;

    public IEnumerable<Figures> Run(Stage stage)
    {
        var server = stage.Source.Start("off");
        try
        {
            var first = Storm(stage, server);
            List<(double Arrived, double Total, double Seen)> rounds = [];
            for (var i = 0; i < Rounds; i++)
            {
                AwaitIdle(server.Process);
                rounds.Add(Storm(stage, server));
            }

            rounds.Sort((a, b) => a.Total.CompareTo(b.Total));
            var (arrived, total, seen) = rounds[Rounds / 2];
            yield return new Figures
            {
                Scenario = Name,
                Door = stage.Dialect.Name,
                Milliseconds = total,
                ResidentMiB = server.Process?.Memory.Resident / 1024.0,
                Note = string.Create(
                    CultureInfo.InvariantCulture,
                    $"connected after {arrived:0} ms, all joins answered {total - arrived:0} ms later; ")
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"last notice after {seen:0} ms; first storm of a fresh server {first.Total:0} ms"),
            };
        }
        finally
        {
            server.Dispose();
        }
    }

    /// <summary>The last crowd has left, and the server has told everybody: it takes under 5 % of a processor for 250 ms.</summary>
    private static void AwaitIdle(ServerProcess? server)
    {
        const int LookMilliseconds = 250;
        var limit = Stopwatch.GetTimestamp() + (10 * Stopwatch.Frequency);
        long before;
        do
        {
            before = server?.CpuNanoseconds ?? 0;
            Thread.Sleep(LookMilliseconds);
        }
        while (server?.CpuNanoseconds - before > LookMilliseconds * 1_000_000L / 20 && Stopwatch.GetTimestamp() < limit);
    }

    private (double Arrived, double Total, double Seen) Storm(Stage stage, Servers.IServer server)
    {
        using var venue = new Venue(server, stage.Dialect) { LeavesServer = true };
        var room = Guest.NewRoom();
        var start = Stopwatch.GetTimestamp();
        var links = venue.Gather([.. Enumerable.Range(0, Count).Select(_ => Guest.To(null))]);
        var arrived = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        venue.EnterAll(links, room);
        var total = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var seen = venue.Settle();
        return (arrived, total, Math.Max(total, Stopwatch.GetElapsedTime(start, seen).TotalMilliseconds));
    }
}
