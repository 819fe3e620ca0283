using Microsoft.Extensions.Logging;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Ports;
using Parley.Server.Delivery;
using Parley.Server.Doors;
using Parley.Server.Hosting;

namespace Parley.Server.Turns;

/// <summary>
/// The one thread that touches the hub. A turn takes everything that the sessions have handed in, does it in order, stores
/// the posts in it with one transaction, tells whoever is concerned, and starts the pumps: the higher the load, the larger
/// the groups, the lower the cost of each message.
/// </summary>
internal sealed partial class TurnLoop : IBackground, IDisposable
{
    /// <summary>512 steps a group: it bounds how long the first post of a turn waits for the last.</summary>
    private const int MaxGroup = 512;

    /// <summary>1 minute between looks at what is to be tidied up when nothing else is going on.</summary>
    private static readonly TimeSpan TickEvery = TimeSpan.FromMinutes(1);

    private readonly TurnQueue _queue = new();
    private readonly PumpQueue _pumps = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _time;
    private readonly IMaintenance? _maintenance;
    private readonly ILogger<TurnLoop> _log;
    private readonly Thread _thread;
    private readonly ITimer _tick;

    private TurnStep _current;
    private bool _asked;
    private int _background;

    public TurnLoop(IConversationLog log, ServerOptions options, TimeProvider time, ILogger<TurnLoop> logger, CommunityPorts? community = null)
    {
        (_time, _log, _maintenance) = (time, logger, log as IMaintenance);
        Hub = new Hub(log, this, time, options.Limits, community);
        _thread = new Thread(Run) { Name = "turn", IsBackground = true };

        // An empty step, behind which a server that nobody talks to does its housekeeping.
        _tick = time.CreateTimer(_ => Post(static () => { }), state: null, TickEvery, TickEvery);
    }

    /// <summary>Everyone and every room. Only the turn's thread may touch it.</summary>
    public Hub Hub { get; }

    /// <summary>The turn's timestamp, for the age of what it delivers.</summary>
    public long Now { get; private set; }

    /// <summary>The outboxes that this turn has filled.</summary>
    public PumpQueue Pumps => _pumps;

    public void Start() => _thread.Start();

    /// <summary>Hands in a step. False when the loop has stopped.</summary>
    public bool Add(in TurnStep step) => _queue.Add(step);

    /// <summary>Runs something on the turn's thread.</summary>
    public bool Post(Action run) => _queue.Add(new TurnStep(null, null, null, null, run, Counted: false));

    /// <summary>Does what was handed in, then ends the thread.</summary>
    public void StopAndWait()
    {
        _stopping.Cancel();
        _queue.Stop();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }
    }

    public void Dispose()
    {
        _tick.Dispose();
        StopAndWait();
        _stopping.Dispose();
    }

    void IBackground.Ask<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        var asker = _current.Session ?? throw new InvalidOperationException("Only a session's request can ask.");
        var step = _current;
        _asked = true;
        Interlocked.Increment(ref _background);
        _ = AskAsync(asker, step, work, then);
    }

    void IBackground.Later<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then) => _ = LaterAsync(pause, work, then);

    private async Task LaterAsync<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        try
        {
            await Task.Delay(pause, _time, _stopping.Token).ConfigureAwait(false);
            var result = await Task.Run(() => work(_stopping.Token)).ConfigureAwait(false);
            Post(() => then(result));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // It is taken up again at the next start.
        }
#pragma warning disable CA1031 // A fault of background work is a bug: it is logged, and what the work was for stays undone.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogBackgroundFault(e);
        }
    }

    private async Task AskAsync<T>(DoorSession asker, TurnStep step, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        Action finish;
        try
        {
            var result = await Task.Run(() => work(_stopping.Token)).ConfigureAwait(false);
            finish = () => then(result);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            finish = () => asker.Deliver(new Refused(new Refusal(RefusalCode.Stopping), step.Tag));
        }
#pragma warning disable CA1031 // A fault of background work is a bug: it ends the session that asked, on the turn's thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            finish = () => Fault(asker, e);
        }
        finally
        {
            Interlocked.Decrement(ref _background);
        }

        var isTaken = _queue.Add(new TurnStep(asker, null, null, null, () =>
        {
            if (!asker.Core.IsOver)
            {
                finish();
            }
        }, step.Counted));
        if (!isTaken && step.Counted)
        {
            // The turn has ended. Nobody is told any more, but the carrier may be waiting to hand in the next request.
            asker.Completed();
        }
    }

    private void Run()
    {
        var steps = new List<TurnStep>();
        while (_queue.Take(ref steps))
        {
            for (var from = 0; from < steps.Count; from += MaxGroup)
            {
                RunGroup(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(steps).Slice(from, Math.Min(MaxGroup, steps.Count - from)));
            }

            steps.Clear();
            if (_queue.IsEmpty)
            {
                _maintenance?.RunWhenIdle(_time.GetUtcNow());
            }
        }
    }

    private void RunGroup(Span<TurnStep> group)
    {
        Now = _time.GetTimestamp();
        for (var i = 0; i < group.Length; i++)
        {
            _asked = false;
            RunStep(group[i]);
            if (_asked)
            {
                // It is answered by a later step, which counts in its place.
                group[i] = group[i] with { Counted = false };
            }
        }

        Settle();
        foreach (ref readonly var step in group)
        {
            if (step.Counted)
            {
                step.Session!.Completed();
            }
        }

        _pumps.Start();
    }

    private void RunStep(in TurnStep step)
    {
        _current = step;
        try
        {
            if (step.Session?.IsOut == true)
            {
                return;
            }

            if (step.Act is { } act)
            {
                Hub.Handle(step.Session!.Core, act);
            }
            else if (step.Refusal is { } refusal)
            {
                step.Session!.Deliver(new Refused(refusal, step.Tag));
            }
            else
            {
                step.Run!();
            }
        }
#pragma warning disable CA1031 // One session's bug must not end the others' turn.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fault(step.Session, e);
        }
    }

    private void Settle()
    {
        try
        {
            Hub.Settle();
        }
#pragma warning disable CA1031 // The posts of this group were refused or are lost to view, and their senders get no answer: said loudly.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogSettleFault(e);
        }
    }

    private void Fault(DoorSession? session, Exception fault)
    {
        LogFault(fault, session?.Id ?? 0);
        session?.End(CloseReason.Bug);
    }
}
