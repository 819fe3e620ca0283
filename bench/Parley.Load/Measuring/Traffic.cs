using System.Diagnostics;
using Parley.Load.Net;

namespace Parley.Load.Measuring;

/// <summary>
/// The closed loop: senders keep their windows full, everything that arrives is found by its <see cref="Marker"/> and counted
/// off. A timestamp is taken once for each read that completes a message, not for each message.
/// </summary>
internal sealed class Traffic : ILinkReader
{
    private readonly List<Sender> _senders = [];
    private readonly List<Sender> _due = [];
    private bool _isSending;

    /// <summary>Times from the send to the last receipt.</summary>
    public Histogram Latency { get; } = new();

    /// <summary>Messages received by members, over all of them.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Messages that everybody has got, or that are acknowledged where nobody listens.</summary>
    public long Messages { get; private set; }

    /// <summary>Acknowledgements, or own messages that came back where a dialect does that instead.</summary>
    public long Acks { get; private set; }

    /// <summary>Deliveries that nobody waited for. There should be none.</summary>
    public long Strays { get; private set; }

    /// <summary>Connections that the server ended.</summary>
    public int ClosedCount { get; private set; }

    public int InFlight => _senders.Sum(sender => sender.InFlight);

    public IReadOnlyList<Sender> Senders => _senders;

    /// <summary>Adds a sender, whose id is its place here.</summary>
    public void Add(Link link, Func<Sender> make)
    {
        link.SenderId = _senders.Count;
        _senders.Add(make());
    }

    /// <summary>Every sender fills its window from now on.</summary>
    public void Start()
    {
        _isSending = true;
        _senders.ForEach(MakeDue);
        SendDue();
    }

    public void Stop() => _isSending = false;

    /// <summary>One message of one sender, when its window has room; the other way to speak than <see cref="Start"/>.</summary>
    public void SendOne(int sender) => _senders[sender].Fill(Stopwatch.GetTimestamp(), most: 1);

    /// <summary>Sends what the arrivals of the last turn made room for.</summary>
    public void SendDue()
    {
        if (_due.Count == 0)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        foreach (var sender in _due)
        {
            sender.IsDue = false;
            if (_isSending)
            {
                sender.Fill(now);
            }
        }

        _due.Clear();
    }

    public int Receive(Link link, ReadOnlySpan<byte> bytes)
    {
        long now = 0;
        while (true)
        {
            var at = bytes.IndexOf(Marker.Sign);
            if (at < 0)
            {
                return 0;
            }

            bytes = bytes[at..];
            if (bytes.Length < Marker.Length)
            {
                return bytes.Length;
            }

            if (!Marker.TryRead(bytes, out var kind, out var id, out var number) || id >= _senders.Count)
            {
                bytes = bytes[1..];
                continue;
            }

            bytes = bytes[Marker.Length..];
            Note(link, kind, id, number, ref now);
        }
    }

    public void Closed(Link link) => ClosedCount++;

    private void Note(Link link, byte kind, int id, uint number, ref long now)
    {
        var sender = _senders[id];
        if (link.SenderId == id)
        {
            Acks++;
            if (sender.Listeners > 0)
            {
                return;
            }
        }
        else if (kind != Marker.Message)
        {
            return;
        }
        else
        {
            Deliveries++;
        }

        switch (sender.Note(number, out var sentAt))
        {
            case Receipt.Stray:
                Strays++;
                break;
            case Receipt.Last:
                now = now == 0 ? Stopwatch.GetTimestamp() : now;
                Latency.Record(now - sentAt);
                Messages++;
                MakeDue(sender);
                break;
            default:
                break;
        }
    }

    private void MakeDue(Sender sender)
    {
        if (!sender.IsDue)
        {
            sender.IsDue = true;
            _due.Add(sender);
        }
    }
}
