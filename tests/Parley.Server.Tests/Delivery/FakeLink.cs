using Parley.Server.Delivery;

namespace Parley.Server.Tests.Delivery;

/// <summary>A peer that reads as much as the test says.</summary>
internal sealed class FakeLink : Link
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _sends = [];
    private readonly MemoryStream _bytes = new();
    private TaskCompletionSource _changed = new();
    private int _window;
    private bool _isBroken;

    /// <summary>A peer that takes so many bytes, and then no more before it <see cref="Read"/>s.</summary>
    public FakeLink(int window = int.MaxValue) => _window = window;

    /// <summary>Called within every send, before it takes anything.</summary>
    public Action? Sending { get; set; }

    /// <summary>What each send carried, as far as it was taken.</summary>
    public IReadOnlyList<byte[]> Sends
    {
        get
        {
            lock (_gate)
            {
                return [.. _sends];
            }
        }
    }

    /// <summary>Everything that the peer has got.</summary>
    public byte[] Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes.ToArray();
            }
        }
    }

    /// <summary>The end of the sending side was sent.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>The connection was ended.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>The peer reads that much more.</summary>
    public void Read(int bytes) => Change(() => _window = (int)Math.Min(int.MaxValue, (long)_window + bytes));

    /// <summary>The peer is gone.</summary>
    public void BreakOff() => Change(() => _isBroken = true);

    public override int TrySend(ReadOnlySpan<byte> bytes)
    {
        Sending?.Invoke();
        lock (_gate)
        {
            return _isBroken ? Broken : Take(bytes);
        }
    }

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        Sending?.Invoke();
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_isBroken || IsAborted)
                {
                    return false;
                }

                bytes = bytes[Take(bytes.Span)..];
                if (bytes.IsEmpty)
                {
                    return true;
                }

                changed = _changed.Task;
            }

            await changed;
        }
    }

    public override void FinishSending() => Change(() => IsFinished = true);

    public override void Abort() => Change(() => IsAborted = true);

    /// <summary>Done when the peer has got that many bytes.</summary>
    public async Task WhenGotAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_bytes.Length >= count)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, _window);
        if (taken > 0)
        {
            _window -= taken;
            _sends.Add(bytes[..taken].ToArray());
            _bytes.Write(bytes[..taken]);
            Signal();
        }

        return taken;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Signal();
        }
    }

    private void Signal()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource();
        ThreadPool.UnsafeQueueUserWorkItem(static changed => changed.SetResult(), changed, preferLocal: false);
    }
}
