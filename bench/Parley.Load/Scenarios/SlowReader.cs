using System.Globalization;
using System.Net;
using Parley.Load.Measuring;
using Parley.Load.Net;

namespace Parley.Load.Scenarios;

/// <summary>One of a busy room stops reading. What do the others notice, and when does the server let go of it?</summary>
internal sealed record SlowReader(string Name, string Summary, int Members) : IScenario
{
    private const int Window = 16;

    /// <summary>40 s: longer than any server should keep a reader that hangs in a busy room.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public IEnumerable<Figures> Run(Stage stage)
    {
        var settings = stage.Settings;
        var window = settings.Window ?? Window;
        using var venue = stage.Open();
        var traffic = new Traffic();
        var room = Guest.NewRoom();
        var links = venue.Gather([.. Enumerable.Range(0, Members).Select(_ => Guest.To(room))]);
        venue.Settle();

        // The last one is not counted on: its receipts are nobody's business, before and after it stops.
        foreach (var link in links.SkipLast(1))
        {
            link.Reader = traffic;
        }

        Rooms.Seat(venue, traffic, links[0], room, settings.Payload, window, Members - 2);
        traffic.Start();
        venue.RunFor(traffic, settings.WarmUp);
        var stretch = Stretch.Begin(traffic, venue.Server.Process);
        venue.RunFor(traffic, settings.Measured);
        yield return stretch.End(Name, stage.Dialect.Name, window, "everybody reads");

        var slow = links[^1];
        slow.StopReading();
        stretch = Stretch.Begin(traffic, venue.Server.Process);
        var closed = AwaitClose(venue, traffic, slow, settings.Measured);
        var note = closed is { } after
            ? string.Create(CultureInfo.InvariantCulture, $"one stopped reading; its connection was ended after {after.TotalSeconds:0.00} s")
            : string.Create(CultureInfo.InvariantCulture, $"one stopped reading; its connection was open after {Patience.TotalSeconds:0} s");
        yield return stretch.End(Name, stage.Dialect.Name, window, note);
        venue.Finish(traffic);
    }

    private static TimeSpan? AwaitClose(Venue venue, Traffic traffic, Link slow, TimeSpan atLeast)
    {
        var serverPort = (venue.Server.Door(venue.Dialect.Name) as IPEndPoint)?.Port ?? 0;
        var start = DateTime.UtcNow;
        var looked = start;
        TimeSpan? closed = null;
        _ = venue.Run(
            traffic,
            () =>
            {
                var now = DateTime.UtcNow;

                // Every 20 ms: the kernel writes its whole table for a look.
                if (closed is null && (now - looked).TotalMilliseconds >= 20)
                {
                    looked = now;
                    closed = slow.IsClosed || !KernelSockets.IsEstablished(serverPort, slow.LocalPort) ? now - start : null;
                }

                return closed is not null && now - start >= atLeast;
            },
            Patience);
        return closed;
    }
}
