using Parley.Core;
using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Verbs;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Turns;
using Parley.Wire;

namespace Parley.Server.Doors;

/// <summary>
/// One connection in one dialect: bytes in, acts out; events in, bytes out. It never waits and holds no task.
/// <see cref="Opened"/>, <see cref="Receive"/> and <see cref="InputEnded"/> are the carrier's, one at a time;
/// <see cref="Deliver"/> and <see cref="End"/> belong to the turn's thread.
/// </summary>
internal abstract class DoorSession : ISessionSink, IActSink, IDisposable
{
    /// <summary>1 second to read the last words and close: a round trip to anywhere, twice.</summary>
    public static readonly TimeSpan GoodbyeGrace = TimeSpan.FromSeconds(1);

    private readonly DoorServices _services;
    private readonly Inflight _inflight = new();
    private List<TurnStep>? _parsed;
    private SessionPace _pace;
    private long _account;
    private volatile CancellationTokenSource? _delay;
    private int _reason = -1;

    private protected DoorSession(DoorServices services, Link link, Visitor visitor, OutboxLimits limits)
    {
        _services = services;
        _pace = new SessionPace(visitor.Tally);
        Link = link;
        Id = services.NextSessionId();
        Core = new Session(this) { Address = visitor.Address, CountsAddress = visitor.Tally is not null };
        Outbox = new Outbox(link, limits, services.Laggards, EndFromOutside);
    }

    /// <summary>Its number in the log.</summary>
    public long Id { get; }

    /// <summary>The session as the core sees it.</summary>
    public Session Core { get; }

    /// <summary>Why it ended; null while it goes on.</summary>
    public CloseReason? Reason => Volatile.Read(ref _reason) is var reason and >= 0 ? (CloseReason)reason : null;

    /// <summary>
    /// It has said its last words, or heard them: what it asked behind them is not done. When the server stops, what was
    /// handed in still is. The turn's.
    /// </summary>
    public bool IsOut { get; private set; }

    /// <summary>The outgoing half of the connection.</summary>
    private protected Link Link { get; }

    /// <summary>What waits to be sent.</summary>
    private protected Outbox Outbox { get; }

    /// <summary>The connection is there: greets, enters.</summary>
    public abstract void Opened();

    /// <summary>Reads what came. Copies what it keeps.</summary>
    public abstract void Receive(ReadOnlySpan<byte> bytes);

    /// <summary>Nothing more will come; what came without an ending still counts.</summary>
    public abstract void InputEnded();

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Outbox.Close();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public void Take(Act act) => (_parsed ??= []).Add(new TurnStep(this, act, null, null, null, Counted: true));

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, string? tag = null)
        => (_parsed ??= []).Add(new TurnStep(this, null, refusal, tag, null, Counted: true));

    /// <inheritdoc/>
    public void Close(CloseReason reason) => TakeStep(() => End(reason));

    /// <summary>Hands in something of the dialect's own, in order with the requests.</summary>
    private protected void TakeStep(Action run)
        => (_parsed ??= []).Add(new TurnStep(this, null, null, null, run, Counted: true));

    /// <summary>
    /// Hands what was read to the turn, as fast as the pace and the number of requests under way allow. The carrier reads
    /// on when it is done.
    /// </summary>
    /// <param name="pacing">What happens to those that come too fast.</param>
    /// <param name="read">In how many bytes they came.</param>
    /// <returns>False when the session has ended or the server has stopped.</returns>
    public ValueTask<bool> SubmitAsync(Pacing pacing, int read = 0)
    {
        if (_parsed is not { } steps)
        {
            return _pace.IsTooMuchForNothing(read)
                ? MayGoOnAsync(_pace.Take(_services.Pace, _services.Time), pacing)
                : ValueTask.FromResult(Reason is null);
        }

        _parsed = null;
        _pace.GotSomething();
        for (var i = 0; i < steps.Count; i++)
        {
            var wait = pacing == Pacing.None ? TimeSpan.Zero : _pace.Take(_services.Pace, _services.Time);
            if (wait > TimeSpan.Zero || !_inflight.TryEnter(steps[i].Act?.Verb.Waits == true))
            {
                return SubmitSlowlyAsync(steps, i, wait, pacing);
            }

            if (!_services.Turns.Add(steps[i]))
            {
                return ValueTask.FromResult(false);
            }
        }

        return ValueTask.FromResult(Reason is null);
    }

    /// <summary>Everything that came is handed in. The carrier's.</summary>
    public void CaughtUp() => _pace.CaughtUp();

    /// <inheritdoc/>
    public abstract void Deliver(ChatEvent happened);

    /// <inheritdoc/>
    public void End(CloseReason reason)
    {
        if (!TrySetReason(reason))
        {
            return;
        }

        IsOut = reason != CloseReason.ServerStopping;
        foreach (var bytes in Farewell(reason))
        {
            Send(bytes);
        }

        if (Outbox.FinishAfterThis())
        {
            _services.Turns.Pumps.Add(Outbox);
        }

        _ = AbortAfterGraceAsync();
    }

    /// <summary>The connection is over, and why: the first reason stands.</summary>
    internal bool TrySetReason(CloseReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, -1) != -1)
        {
            return false;
        }

        lock (_inflight)
        {
            _delay?.Cancel();
        }

        return true;
    }

    /// <summary>One request is done. On the turn's thread.</summary>
    internal void Completed()
    {
        FollowAccount();
        _inflight.Leave();
    }

    /// <summary>The peer has gone, or is to go: tells the hub, and sends what is still there.</summary>
    /// <returns>Done when nothing more will be sent.</returns>
    internal Task LeaveAsync()
    {
        var handedIn = _services.Turns.Post(() =>
        {
            // Here, so that what was to end it stands before it.
            TrySetReason(CloseReason.PeerClosed);
            _services.Turns.Hub.Disconnect(Core);
            FollowAccount();
            if (Outbox.FinishAfterThis())
            {
                _services.Turns.Pumps.Add(Outbox);
            }
        });
        if (handedIn)
        {
            return Outbox.WhenOver();
        }

        TrySetReason(CloseReason.PeerClosed);
        return Task.CompletedTask;
    }

    /// <summary>Says goodbye as a step of the turn. For whoever is not on its thread.</summary>
    internal void EndSoon(CloseReason reason) => _services.Turns.Post(() => End(reason));

    /// <summary>The same, unless there is a name by then.</summary>
    internal void EndIfNameless() => _services.Turns.Post(() =>
    {
        if (!Core.IsLoggedIn)
        {
            End(CloseReason.TooQuiet);
        }
    });

    /// <summary>Ends the connection, whatever is under way.</summary>
    internal void Abort() => Link.Abort();

    /// <summary>The last words; none for a dialect that has none. On the turn's thread.</summary>
    private protected abstract IReadOnlyList<byte[]> Farewell(CloseReason reason);

    /// <summary>The session's own words, or its own arrival, which most dialects do not tell it.</summary>
    private protected static bool IsOwn(ChatEvent happened, Session session) => happened switch
    {
        FactHappened { Origin: { } origin } => origin == session,
        PersonJoined joined => joined.Origin == session,
        _ => false,
    };

    /// <summary>Makes the session that of whoever runs the server. On the turn's thread.</summary>
    private protected void EnterAsConsole() => _services.Turns.Hub.EnterAsConsole(Core);

    /// <summary>Does a request of the dialect's own. On the turn's thread.</summary>
    private protected void Do(Act act) => _services.Turns.Hub.Handle(Core, act);

    /// <summary>Sends bytes, if any, in order with everything else. On the turn's thread.</summary>
    private protected void Send(byte[] bytes)
    {
        if (bytes.Length > 0 && Outbox.Add(bytes, _services.Turns.Now))
        {
            _services.Turns.Pumps.Add(Outbox);
        }
    }

    private async ValueTask<bool> SubmitSlowlyAsync(List<TurnStep> steps, int from, TimeSpan wait, Pacing pacing)
    {
        if (!await MayGoOnAsync(wait, pacing))
        {
            return false;
        }

        for (var i = from; i < steps.Count; i++)
        {
            if (i > from && pacing != Pacing.None && !await MayGoOnAsync(_pace.Take(_services.Pace, _services.Time), pacing))
            {
                return false;
            }

            while (Reason is null && !_inflight.TryEnter(steps[i].Act?.Verb.Waits == true))
            {
                await _inflight.WhenLess();
            }

            if (Reason is not null || !_services.Turns.Add(steps[i]))
            {
                return false;
            }
        }

        return Reason is null;
    }

    /// <summary>
    /// Waits, if it has to be. Whoever came too fast is told of it once in an episode; whoever goes on for too long is shown
    /// out.
    /// </summary>
    /// <returns>False when nothing more is to be handed in.</returns>
    private async ValueTask<bool> MayGoOnAsync(TimeSpan wait, Pacing pacing)
    {
        if (wait <= TimeSpan.Zero)
        {
            return Reason is null;
        }

        if (pacing == Pacing.Drop)
        {
            return false;
        }

        switch (_pace.Hold(wait, _services.Flood, _services.Time))
        {
            case FloodStep.Tell:
                var told = _services.Flood.Slowed(_services.Pace);
                _services.Turns.Add(new TurnStep(this, null, null, null, () => Deliver(told), Counted: false));
                break;
            case FloodStep.End:
                EndSoon(CloseReason.Flooding);
                return false;
            default:
                break;
        }

        await DelayAsync(wait);
        return Reason is null;
    }

    /// <summary>From here on what is sent counts against the account that the session is of, if it is of one.</summary>
    private void FollowAccount()
    {
        var account = Core.Person?.Account?.Id ?? 0;
        if (account == _account)
        {
            return;
        }

        if (_pace.Account is { } former)
        {
            _services.Accounts.Leave(former);
        }

        _account = account;
        _pace.Account = account == 0 ? null : _services.Accounts.Enter(account);
    }

    /// <summary>Waits, but not past the end of the session.</summary>
    private async Task DelayAsync(TimeSpan wait)
    {
        using var ended = new CancellationTokenSource();
        _delay = ended;
        if (Reason is null)
        {
            await Task.Delay(wait, _services.Time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (_inflight)
        {
            _delay = null;
        }
    }

    /// <summary>A peer that was told goodbye closes its side; one that does not is not waited for.</summary>
    private async Task AbortAfterGraceAsync()
    {
        await Task.Delay(GoodbyeGrace, _services.Time);
        Link.Abort();
    }

    private void EndFromOutside(CloseReason reason)
    {
        TrySetReason(reason);
        Link.Abort();
    }
}
