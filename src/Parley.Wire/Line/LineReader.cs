using System.Text;
using Parley.Core;
using Parley.Wire.Buffers;

namespace Parley.Wire.Line;

/// <summary>
/// Reads <c>line = *byte [CR] LF</c>, however the bytes arrive. Telnet negotiation is taken out, empty lines are left out.
/// A line over the limit is refused once, as soon as it is known to be, and skipped without being kept.
/// </summary>
/// <param name="limit">The longest line, in bytes, without its line end.</param>
public sealed class LineReader(int limit) : IDisposable
{
    private PartialInput _partial;
    private TelnetFilter _telnet;
    private bool _skipping;

    /// <summary>How much memory it holds, in bytes: none unless a line has begun to arrive, and then at most twice what has, or 256.</summary>
    public int HeldBytes => _partial.HeldBytes;

    /// <summary>Takes what arrived, and hands on the lines that it completes.</summary>
    public void Receive(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        if (_telnet.IsInCommand || bytes.Contains(TelnetFilter.Iac))
        {
            ReceiveFiltered(bytes, sink);
        }
        else
        {
            ReceiveText(bytes, sink);
        }
    }

    /// <summary>Nothing more will arrive: what is there without a line end is a line too.</summary>
    public void Complete(ITextSink sink)
    {
        if (!_skipping)
        {
            Hand(_partial.Bytes, sink);
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    /// <summary>Telnet clients negotiate once, at the start: this path may be slow.</summary>
    private void ReceiveFiltered(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        Span<byte> text = stackalloc byte[256];
        var length = 0;
        foreach (var b in bytes)
        {
            if (!_telnet.Keeps(b))
            {
                continue;
            }

            text[length++] = b;
            if (length == text.Length)
            {
                ReceiveText(text, sink);
                length = 0;
            }
        }

        ReceiveText(text[..length], sink);
    }

    private void ReceiveText(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0)
            {
                Keep(bytes, sink);
                return;
            }

            EndLine(bytes[..end], sink);
            bytes = bytes[(end + 1)..];
        }
    }

    private void EndLine(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        if (_skipping)
        {
            _skipping = false;
        }
        else if (!_partial.IsHeld)
        {
            Hand(bytes, sink);
        }
        else
        {
            Keep(bytes, sink);
            if (!_skipping)
            {
                Hand(_partial.Bytes, sink);
            }

            _skipping = false;
            _partial.Dispose();
        }
    }

    /// <summary>One byte over the limit may still turn out to be the CR of the line end.</summary>
    private void Keep(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        if (_skipping)
        {
            return;
        }

        if (bytes.Length > limit + 1 - _partial.Length)
        {
            _skipping = true;
            _partial.Dispose();
            Refuse(sink);
            return;
        }

        _partial.Append(bytes);
    }

    private void Hand(ReadOnlySpan<byte> line, ITextSink sink)
    {
        if (line is [.., (byte)'\r'])
        {
            line = line[..^1];
        }

        if (line.Length > limit)
        {
            Refuse(sink);
        }
        else if (!line.IsEmpty)
        {
            sink.Take(Encoding.UTF8.GetString(line));
        }
    }

    private void Refuse(ITextSink sink) => sink.Refuse(new Refusal(RefusalCode.TooLarge) { Limit = limit });
}
