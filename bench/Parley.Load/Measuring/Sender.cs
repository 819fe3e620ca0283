using Parley.Load.Dialects;
using Parley.Load.Net;

namespace Parley.Load.Measuring;

/// <summary>Somebody who speaks, with a number of messages on their way at most, and who has not got which of them yet.</summary>
internal sealed class Sender
{
    private readonly MessageTemplate _template;
    private readonly Slot[] _slots;
    private readonly byte[] _output;
    private readonly int _mask;
    private readonly int _needed;
    private uint _next;

    /// <summary>Makes one that has sent nothing yet.</summary>
    /// <param name="link">Where it speaks.</param>
    /// <param name="template">What it says; its id is written into it here.</param>
    /// <param name="window">The most messages on their way.</param>
    /// <param name="listeners">How many have to get a message; with 0 the message is complete when it is acknowledged.</param>
    public Sender(Link link, MessageTemplate template, int window, int listeners)
    {
        (Link, Window, Listeners) = (link, window, listeners);
        _template = template.For(link.SenderId);
        _needed = Math.Max(1, listeners);
        _slots = new Slot[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)window)];
        _mask = _slots.Length - 1;
        _output = new byte[window * template.Length];
    }

    public Link Link { get; }

    public int Window { get; }

    public int Listeners { get; }

    /// <summary>Messages that somebody has not got yet.</summary>
    public int InFlight { get; private set; }

    /// <summary>It waits for its turn to send again.</summary>
    public bool IsDue { get; set; }

    /// <summary>Sends as many as the window, and <paramref name="most"/>, have room for, in one call.</summary>
    public void Fill(long now, int most = int.MaxValue)
    {
        var count = Math.Min(Window - InFlight, most);
        for (var i = 0; i < count; i++)
        {
            _slots[(int)_next & _mask] = new Slot { Number = _next, Remaining = _needed, SentAt = now };
            _template.Write(_output.AsSpan(i * _template.Length), _next++);
        }

        InFlight += count;
        Link.Send(_output.AsSpan(0, count * _template.Length));
    }

    /// <summary>One more has got a message.</summary>
    public Receipt Note(uint number, out long sentAt)
    {
        ref var slot = ref _slots[(int)number & _mask];
        sentAt = slot.SentAt;
        if (slot.Number != number || slot.Remaining == 0)
        {
            return Receipt.Stray;
        }

        if (--slot.Remaining > 0)
        {
            return Receipt.OneOfMany;
        }

        InFlight--;
        return Receipt.Last;
    }

    private struct Slot
    {
        public uint Number;
        public int Remaining;
        public long SentAt;
    }
}
