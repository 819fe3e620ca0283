using System.Diagnostics;
using Parley.Load.Dialects;
using Parley.Load.Measuring;
using Parley.Load.Net;
using Parley.Load.Servers;

namespace Parley.Load.Scenarios;

/// <summary>One server with everybody who came to it.</summary>
internal sealed class Venue(IServer server, IDialect dialect) : IDisposable
{
    /// <summary>400 at once: below the accept queue of 512 that is usual, so that no connection waits a second for a repeated SYN.</summary>
    private const int AtOnce = 400;

    /// <summary>250 ms without a byte: every notice about arrivals has been delivered.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    /// <summary>2 minutes: a peer takes one for 1000 joins.</summary>
    private static readonly TimeSpan GatherLimit = TimeSpan.FromMinutes(2);

    /// <summary>10 s for the last messages to arrive, ten times what the slowest scenario has on its way.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(10);

    /// <summary>The server goes on when this ends.</summary>
    public bool LeavesServer { get; init; }

    public Loop Loop { get; } = new();

    public IServer Server { get; } = server;

    public IDialect Dialect { get; } = dialect;

    /// <summary>Reads for whoever is here and does not count.</summary>
    public Drain Drain { get; } = new();

    /// <summary>Connects everybody and takes them into their rooms.</summary>
    /// <returns>The connections, in order, read by <see cref="Drain"/>.</returns>
    public IReadOnlyList<Link> Gather(IReadOnlyCollection<Guest> guests)
    {
        OpenFiles.Require(guests.Count);
        var door = Server.Door(Dialect.Name);
        List<Link> links = [];
        List<Handshake> handshakes = [];
        var done = 0;
        foreach (var guest in guests)
        {
            AwaitAll(handshakes, () => links.Count - done < AtOnce);
            var link = Loop.Connect(door, Drain);
            links.Add(link);
            handshakes.Add(new Handshake(link, StepsOf(guest), () => done++));
        }

        AwaitAll(handshakes, () => done == links.Count);
        foreach (var link in links)
        {
            link.Reader = Drain;
        }

        return links;
    }

    /// <summary>Takes those who are here into a room, all at once.</summary>
    public void EnterAll(IReadOnlyList<Link> links, string room) => HaveAll([.. links.Select(link => (link, Dialect.Enter(room)))]);

    /// <summary>Has some who are here do something, all at once.</summary>
    public void HaveAll(IReadOnlyList<(Link Link, IReadOnlyList<Step> Steps)> deeds)
    {
        var done = 0;
        var handshakes = deeds.Select(deed => new Handshake(deed.Link, deed.Steps, () => done++)).ToList();
        AwaitAll(handshakes, () => done == deeds.Count);
        foreach (var (link, _) in deeds)
        {
            link.Reader = Drain;
        }
    }

    /// <summary>Waits until no notice of an arrival is on its way any more; when the last came.</summary>
    public long Settle() => Loop.TurnUntilQuiet(Quiet, GatherLimit);

    /// <summary>Keeps the traffic going.</summary>
    /// <param name="traffic">Who speaks.</param>
    /// <param name="time">How long.</param>
    /// <param name="eachTurn">What else to do every time something arrived, or a turn's wait was over.</param>
    public void RunFor(Traffic traffic, TimeSpan time, Action? eachTurn = null)
    {
        var start = Stopwatch.GetTimestamp();
        _ = Run(
            traffic,
            () =>
            {
                eachTurn?.Invoke();
                return Stopwatch.GetElapsedTime(start) >= time;
            },
            time + GatherLimit);
    }

    /// <summary>Keeps the traffic going until something is so; whether it was, in time.</summary>
    public bool Run(Traffic traffic, Func<bool> isOver, TimeSpan limit)
        => Loop.TurnUntil(
            () =>
            {
                traffic.SendDue();
                ThrowIfClosed(traffic);
                return isOver();
            },
            limit);

    /// <summary>Ends the traffic, and sees to it that everything sent has arrived.</summary>
    public void Finish(Traffic traffic)
    {
        traffic.Stop();
        if (!Run(traffic, () => traffic.InFlight == 0, DrainLimit))
        {
            throw new LoadException($"{traffic.InFlight} messages did not reach everybody within {DrainLimit.TotalSeconds:0} s.");
        }

        if (traffic.Strays > 0)
        {
            throw new LoadException($"{traffic.Strays} messages came that nobody waited for: doubled, or from another run.");
        }
    }

    public void Dispose()
    {
        Loop.Dispose();
        if (!LeavesServer)
        {
            Server.Dispose();
        }
    }

    private IReadOnlyList<Step> StepsOf(Guest guest)
        => guest.Room is null ? Dialect.Arrive(guest.Nick) : [.. Dialect.Arrive(guest.Nick), .. Dialect.Enter(guest.Room)];

    private void AwaitAll(List<Handshake> handshakes, Func<bool> isSo)
    {
        if (!Loop.TurnUntil(() => isSo() || handshakes.Exists(h => h.WasClosed), GatherLimit) || !isSo())
        {
            var stuck = handshakes.Find(h => h.WasClosed && !h.IsDone) ?? handshakes.Find(h => !h.IsDone);
            throw new LoadException($"{handshakes.Count(h => h.IsDone)} of {handshakes.Count} came in. One is {stuck?.Where}.");
        }
    }

    private static void ThrowIfClosed(Traffic traffic)
    {
        if (traffic.ClosedCount > 0)
        {
            throw new LoadException($"The server closed {traffic.ClosedCount} of the measured connections.");
        }
    }
}
