using Parley.Core;
using Parley.Server.Delivery;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Delivery;

/// <summary>An outbox on a link and a clock that the test holds.</summary>
internal sealed class OutboxBench : IDisposable
{
    private readonly List<CloseReason> _endings = [];

    public OutboxBench(FakeLink? link = null, int maxBytes = 1024 * 1024, int maxAgeSeconds = 15)
    {
        Link = link ?? new FakeLink();
        Laggards = new Laggards(Time);
        Outbox = new Outbox(
            Link,
            new OutboxLimits { MaxUnreadBytes = maxBytes, MaxUnreadAge = TimeSpan.FromSeconds(maxAgeSeconds) },
            Laggards,
            reason =>
            {
                lock (_endings)
                {
                    _endings.Add(reason);
                }

                Link.Abort();
            });
    }

    public SettableTime Time { get; } = new();

    public FakeLink Link { get; }

    public Laggards Laggards { get; }

    public Outbox Outbox { get; }

    /// <summary>How often the session was ended, and why.</summary>
    public IReadOnlyList<CloseReason> Endings
    {
        get
        {
            lock (_endings)
            {
                return [.. _endings];
            }
        }
    }

    /// <summary>Adds the payload as the turn does, and pumps if it is told to.</summary>
    public void Send(params ReadOnlySpan<byte> payload)
    {
        if (Add(payload))
        {
            Outbox.Pump();
        }
    }

    /// <summary>Adds the payload; whether a pump is to be started.</summary>
    public bool Add(params ReadOnlySpan<byte> payload) => Outbox.Add(payload.ToArray(), Time.GetTimestamp());

    /// <summary>As much of one byte.</summary>
    public static byte[] Of(int count, byte value = 1)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, value);
        return bytes;
    }

    /// <summary>Done when the pump has found out that there is nothing left: what the peer has got is known to the outbox a moment later.</summary>
    public async Task WhenCaughtUpAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Laggards.Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public Task WhenOverAsync() => Outbox.WhenOver().WaitAsync(TimeSpan.FromSeconds(10));

    public void Dispose() => Laggards.Dispose();
}
