using System.Text;
using Parley.Core;
using Parley.Wire.Buffers;

namespace Parley.Wire.Framed;

/// <summary>
/// Reads frames, however the bytes arrive:
/// <code>
/// +-----------------------------------------------+------------------+
/// | 1*10 decimal digits, then spaces: 10 bytes    | that many bytes  |
/// +-----------------------------------------------+------------------+
/// </code>
/// A frame over the limit is refused and skipped without being kept; a header that is none, or that promises more than
/// anybody would send, ends the reading. Empty frames are left out.
/// </summary>
/// <param name="limit">The longest payload, in bytes.</param>
public sealed class FrameReader(int limit) : IDisposable
{
    /// <summary>What the founding system chose.</summary>
    public const int HeaderLength = 10;

    /// <summary>1 MiB: somebody who pastes a whole file is told so and goes on; a header that says more than this is a lie.</summary>
    public const int MaxSkipped = 1024 * 1024;

    private PartialInput _partial;
    private long _length;
    private int _headerBytes;
    private bool _inPadding;
    private bool _over;

    /// <summary>Payload bytes that are still to be skipped.</summary>
    private int _skip;

    /// <summary>How much memory it holds, in bytes: none unless a frame has begun to arrive, and then at most twice what has, or 256.</summary>
    public int HeldBytes => _partial.HeldBytes;

    /// <summary>Takes what arrived, and hands on the frames that it completes.</summary>
    public void Receive(ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        while (!bytes.IsEmpty && !_over)
        {
            if (_headerBytes < HeaderLength)
            {
                ReadHeader(ref bytes, sink);
            }
            else if (_skip > 0)
            {
                Skip(ref bytes);
            }
            else
            {
                ReadPayload(ref bytes, sink);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    private void ReadHeader(ref ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        var taken = 0;
        while (taken < bytes.Length && _headerBytes < HeaderLength)
        {
            if (!TakeHeaderByte(bytes[taken++]))
            {
                End(sink, new Refusal(RefusalCode.Malformed));
                return;
            }
        }

        bytes = bytes[taken..];
        if (_headerBytes < HeaderLength)
        {
            return;
        }

        if (_length > MaxSkipped)
        {
            End(sink, new Refusal(RefusalCode.TooLarge) { Limit = limit });
        }
        else if (_length > limit)
        {
            _skip = (int)_length;
            sink.Refuse(new Refusal(RefusalCode.TooLarge) { Limit = limit });
        }
        else if (_length == 0)
        {
            NextFrame();
        }
    }

    private bool TakeHeaderByte(byte b)
    {
        if (b == ' ' && _headerBytes > 0)
        {
            _inPadding = true;
        }
        else if (char.IsAsciiDigit((char)b) && !_inPadding)
        {
            _length = (_length * 10) + (b - '0');
        }
        else
        {
            return false;
        }

        _headerBytes++;
        return true;
    }

    private void Skip(ref ReadOnlySpan<byte> bytes)
    {
        var skipped = Math.Min(_skip, bytes.Length);
        bytes = bytes[skipped..];
        _skip -= skipped;
        if (_skip == 0)
        {
            NextFrame();
        }
    }

    private void ReadPayload(ref ReadOnlySpan<byte> bytes, ITextSink sink)
    {
        var missing = (int)_length - _partial.Length;
        if (bytes.Length < missing)
        {
            _partial.Append(bytes);
            bytes = default;
            return;
        }

        string text;
        if (_partial.IsHeld)
        {
            _partial.Append(bytes[..missing]);
            text = Encoding.UTF8.GetString(_partial.Bytes);
            _partial.Dispose();
        }
        else
        {
            text = Encoding.UTF8.GetString(bytes[..missing]);
        }

        bytes = bytes[missing..];
        NextFrame();
        sink.Take(text);
    }

    private void NextFrame() => (_length, _headerBytes, _inPadding) = (0, 0, false);

    private void End(ITextSink sink, Refusal refusal)
    {
        _over = true;
        _partial.Dispose();
        sink.Refuse(refusal);
        sink.Close(CloseReason.BadInput);
    }
}
