using System.Buffers;
using Parley.Core;

namespace Parley.Server.Delivery;

/// <summary>
/// What waits to be sent to one session: references to shared, immutable bytes.
/// Contract: 1. <see cref="Add"/> never waits; 2. bytes leave in the order in which they came, whole payloads together
/// as far as a send takes them; 3. one pump at a time writes to the link; 4. an outbox with nothing in it holds no buffer;
/// 5. past a limit the session is ended, once, with a reason, and nothing more is taken.
/// </summary>
public sealed class Outbox
{
    /// <summary>64 KiB a send: past that a larger send saves next to nothing.</summary>
    private const int SendSize = 64 * 1024;

    /// <summary>4 KiB a send to a peer that is behind: when a crowd is, its buffers are what the crowd costs.</summary>
    private const int SlowSendSize = 4 * 1024;

    [ThreadStatic]
    private static byte[]? _scratch;

    private readonly Lock _gate = new();
    private readonly Link _link;
    private readonly OutboxLimits _limits;
    private readonly Laggards _laggards;
    private readonly Action<CloseReason> _end;

    private List<byte[]>? _filling;
    private List<byte[]>? _draining;
    private int _index;
    private int _offset;
    private int _bytes;
    private long _fillingSince;
    private long _drainingSince;

    private ReaderWatch _watch;
    private bool _pumping;
    private bool _closed;
    private bool _closing;
    private TaskCompletionSource? _over;

    /// <summary>An empty outbox.</summary>
    /// <param name="link">Where the bytes go.</param>
    /// <param name="limits">How far the reader may fall behind.</param>
    /// <param name="laggards">Who looks after readers that are behind.</param>
    /// <param name="end">Ends the session; called at most once, from any thread, and must not wait.</param>
    public Outbox(Link link, OutboxLimits limits, Laggards laggards, Action<CloseReason> end)
        => (_link, _limits, _laggards, _end) = (link, limits, laggards, end);

    /// <summary>
    /// The pause after each payload, for clients that take what one read returns for one message; zero for none. While there
    /// is one, waiting bytes are old because we are slow: their number is bounded, and the age of the payload that is being sent.
    /// </summary>
    public TimeSpan Gap { get; set; }

    /// <summary>How many bytes such a client reads at once, for <see cref="Filler"/>; zero when that is not known.</summary>
    public int ReadSize { get; set; }

    /// <summary>Takes the bytes for sending.</summary>
    /// <param name="payload">Shared and immutable from here on.</param>
    /// <param name="now">The current timestamp, in ticks of the turn's clock.</param>
    /// <returns>Whether a pump has to be started: exactly once until it has run dry.</returns>
    public bool Add(byte[] payload, long now)
    {
        lock (_gate)
        {
            if (_closed || _closing)
            {
                return false;
            }

            if (_bytes + (long)payload.Length <= (Gap > TimeSpan.Zero ? _limits.MaxUnreadBytes : _watch.Cap(_limits, now, _laggards.Time)))
            {
                if (_filling is null)
                {
                    _filling = PayloadLists.Rent();
                    _fillingSince = now;
                }

                _filling.Add(payload);
                _bytes += payload.Length;
                return !_pumping && (_pumping = true);
            }
        }

        Fail(CloseReason.SlowReader);
        return false;
    }

    /// <summary>Sends what is there, then ends the sending side. Nothing more is taken.</summary>
    /// <returns>Whether a pump has to be started.</returns>
    public bool FinishAfterThis()
    {
        lock (_gate)
        {
            if (_closed || _closing)
            {
                return false;
            }

            _closing = true;
            return !_pumping && (_pumping = true);
        }
    }

    /// <summary>Done when everything was sent after <see cref="FinishAfterThis"/>, or cannot be.</summary>
    public Task WhenOver()
    {
        lock (_gate)
        {
            if (_closed && !_pumping)
            {
                return Task.CompletedTask;
            }

            _over ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _over.Task;
        }
    }

    /// <summary>Drops what is there; nothing more is taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            if (!_pumping)
            {
                Release();
                _over?.TrySetResult();
            }
        }
    }

    /// <summary>Ends the session when its oldest unread byte is too old.</summary>
    /// <param name="now">The current timestamp.</param>
    /// <param name="frequency">Ticks a second.</param>
    internal void CheckAge(long now, long frequency)
    {
        lock (_gate)
        {
            if (_closed || now - OldestSince(now) < _limits.MaxUnreadAge.TotalSeconds * frequency)
            {
                return;
            }
        }

        Fail(CloseReason.SlowReader);
    }

    /// <summary>Sends until there is nothing left, or until the peer has to read first; then it goes on by itself.</summary>
    internal void Pump()
    {
        var buffer = _scratch ??= new byte[SendSize];
        while (true)
        {
            if (Gap > TimeSpan.Zero)
            {
                _ = PumpWithGapsAsync();
                return;
            }

            var filled = Fill(buffer);
            if (filled == 0)
            {
                return;
            }

            var sent = _link.TrySend(buffer.AsSpan(0, filled));
            if (sent == Link.Broken)
            {
                Break();
                return;
            }

            if (sent < filled)
            {
                var rest = ArrayPool<byte>.Shared.Rent(Math.Max(filled - sent, SlowSendSize));
                buffer.AsSpan(sent, filled - sent).CopyTo(rest);
                _ = PumpSlowlyAsync(rest, filled - sent);
                return;
            }
        }
    }

    /// <summary>The peer is behind: waits for it with a buffer of its own, until it has caught up.</summary>
    private async Task PumpSlowlyAsync(byte[] ownedBuffer, int filled)
    {
        _laggards.Add(this);
        try
        {
            do
            {
                if (!await SendAsync(ownedBuffer.AsMemory(0, filled)))
                {
                    Break();
                    return;
                }
            }
            while ((filled = Fill(ownedBuffer)) > 0);
        }
        finally
        {
            _laggards.Remove(this);
            ArrayPool<byte>.Shared.Return(ownedBuffer);
        }
    }

    private async Task PumpWithGapsAsync()
    {
        _laggards.Add(this);
        try
        {
            while (TakeOne() is { } payload)
            {
                if (!await SendAsync(Filler.FillUp(payload, ReadSize)))
                {
                    Break();
                    return;
                }

                // The last words must not come too late; filled up, they need no gap.
                if (!_closing || ReadSize == 0)
                {
                    await Task.Delay(Gap, _laggards.Time);
                }
            }
        }
        finally
        {
            _laggards.Remove(this);
        }
    }

    private async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        Watch(_laggards.Time.GetTimestamp());
        var sent = await _link.SendAsync(bytes);
        Watch(null);
        return sent;
    }

    private void Watch(long? sendingSince)
    {
        lock (_gate)
        {
            _watch.SendingSince = sendingSince;
        }
    }

    /// <summary>Since when the oldest byte is there that the link has not taken; under the gate.</summary>
    private long OldestSince(long now)
    {
        var waiting = _bytes == 0 || Gap > TimeSpan.Zero ? now : _draining is null ? _fillingSince : _drainingSince;
        return Math.Min(waiting, _watch.SendingSince ?? now);
    }

    /// <summary>Copies what comes next; 0 when the pump is to stop: nothing is left, or the session is over.</summary>
    private int Fill(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && (_draining is not null || Swap(stopIfEmpty: filled == 0)))
        {
            var payload = _draining![_index].AsSpan(_offset);

            // A payload that fits in a send of its own is not cut: some clients take one read for one message. With a gap,
            // which may have been set since the pump was started, none is sent together with another.
            if (filled > 0 && (Gap > TimeSpan.Zero || (payload.Length > buffer.Length - filled && payload.Length <= buffer.Length)))
            {
                break;
            }

            var part = payload[..Math.Min(payload.Length, buffer.Length - filled)];
            part.CopyTo(buffer[filled..]);
            filled += part.Length;
            Advance(part.Length, wholePayload: part.Length == payload.Length);
        }

        return filled;
    }

    private byte[]? TakeOne()
    {
        if (_draining is null && !Swap(stopIfEmpty: true))
        {
            return null;
        }

        var payload = _draining![_index];
        Advance(payload.Length, wholePayload: true);
        return payload;
    }

    private void Advance(int count, bool wholePayload)
    {
        if (wholePayload)
        {
            _offset = 0;
            _index++;
        }
        else
        {
            _offset += count;
        }

        lock (_gate)
        {
            _bytes -= count;
            if (_index == _draining!.Count)
            {
                PayloadLists.Return(_draining);
                _draining = null;
                _index = 0;
            }
        }
    }

    /// <summary>Takes over what came in meanwhile. False when there is nothing; the pump then stops, if it was told to.</summary>
    private bool Swap(bool stopIfEmpty)
    {
        lock (_gate)
        {
            if (!_closed && _filling is not null)
            {
                (_draining, _filling) = (_filling, null);
                _drainingSince = _fillingSince;
                return true;
            }

            if (!stopIfEmpty)
            {
                return false;
            }

            _pumping = false;
            Release();
            if (_closed)
            {
                _over?.TrySetResult();
                return false;
            }

            if (!_closing)
            {
                return false;
            }

            _closed = true;
        }

        _link.FinishSending();
        _over?.TrySetResult();
        return false;
    }

    private void Release()
    {
        _filling = _draining = null;
        _bytes = _index = _offset = 0;
    }

    private void Break()
    {
        lock (_gate)
        {
            _closed = true;
            _pumping = false;
            Release();
        }

        // The session is not ended here: what the peer sent before it went is still to be read.
        _over?.TrySetResult();
    }

    private void Fail(CloseReason reason)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            if (!_pumping)
            {
                _over?.TrySetResult();
            }
        }

        _end(reason);
    }
}
