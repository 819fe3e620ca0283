using Parley.Core;
using Parley.Wire.Buffers;

namespace Parley.Wire.Json;

/// <summary>
/// Cuts a stream of bytes into its top-level objects: <c>stream = *( [whitespace] object )</c>, split and glued in any
/// way, with or without line ends between them. What is no object is refused, once, and the reader finds its place again:
/// <list type="bullet">
/// <item>when the peer ends its objects with LF, behind the next LF;</item>
/// <item>otherwise at the next <c>{</c> or behind the next LF, whichever comes first;</item>
/// <item>an object that is too large or too deep is skipped to its own end.</item>
/// </list>
/// Too many refusals in a row end the reading.
/// </summary>
/// <param name="limit">The largest object, in bytes.</param>
public sealed class JsonObjectReader(int limit = JsonObjectReader.DefaultLimit) : IDisposable
{
    /// <summary>128 KiB: a text of 16 KiB fits with every byte of it escaped as <c>\u0000</c>.</summary>
    public const int DefaultLimit = 128 * 1024;

    /// <summary>8 in a row: a person who types at a JSON door learns something; an HTTP client is gone within its first request.</summary>
    public const int MaxFaults = 8;

    private PartialInput _partial;
    private JsonScanner _scanner;
    private BracketDrain _drain;
    private Mode _mode;
    private bool _afterObject;
    private bool _isDropped;
    private int _faults;

    private enum Mode : byte
    {
        Between,
        Within,
        Skipping,
        Draining,
        Over,
    }

    /// <summary>
    /// The peer has ended an object with LF. When the LF arrived together with the object, this is so before the object is
    /// handed on.
    /// </summary>
    public bool IsDelimited { get; private set; }

    /// <summary>How much memory it holds, in bytes: none unless a object has begun to arrive, and then at most twice what has, or 256.</summary>
    public int HeldBytes => _partial.HeldBytes;

    /// <summary>Takes what arrived, and hands on the objects that it completes.</summary>
    public void Receive(ReadOnlySpan<byte> bytes, IObjectSink sink)
    {
        while (!bytes.IsEmpty && _mode != Mode.Over)
        {
            bytes = _mode switch
            {
                Mode.Between => ReadBetween(bytes, sink),
                Mode.Within => ReadWithin(bytes, sink),
                Mode.Skipping => Skip(bytes),
                _ => Drain(bytes),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    private ReadOnlySpan<byte> ReadBetween(ReadOnlySpan<byte> bytes, IObjectSink sink)
    {
        switch (bytes[0])
        {
            case (byte)'{':
                (_mode, _scanner, _isDropped) = (Mode.Within, default, false);
                return bytes;
            case (byte)'\n':
                IsDelimited |= _afterObject;
                _afterObject = false;
                return bytes[1..];
            case (byte)' ' or (byte)'\t' or (byte)'\r':
                return bytes[1..];
            default:
                (_mode, _afterObject) = (Mode.Skipping, false);
                Fault(sink, new Refusal(RefusalCode.Malformed));
                return bytes;
        }
    }

    private ReadOnlySpan<byte> ReadWithin(ReadOnlySpan<byte> bytes, IObjectSink sink)
    {
        var result = _scanner.Scan(bytes, out var used);
        var rest = bytes[used..];
        switch (result)
        {
            case ScanResult.More:
                Keep(bytes, sink);
                return rest;
            case ScanResult.Complete:
                (_mode, _afterObject) = (Mode.Between, true);
                IsDelimited |= IsLineEnd(rest);
                Hand(bytes[..used], sink);
                return rest;
            case ScanResult.TooDeep:
                (_mode, _drain) = (Mode.Draining, new BracketDrain(JsonScanner.MaxDepth));
                FaultWithin(used, sink);
                return rest;
            default:
                (_mode, _afterObject) = (Mode.Skipping, false);
                FaultWithin(used, sink);
                return rest;
        }
    }

    /// <summary>What was refused for its size is not refused again for what comes later in it.</summary>
    private void FaultWithin(int used, IObjectSink sink)
    {
        var length = _partial.Length + used;
        _partial.Dispose();
        if (_isDropped)
        {
            return;
        }

        if (length > limit)
        {
            FaultTooLarge(sink);
        }
        else
        {
            Fault(sink, new Refusal(RefusalCode.Malformed));
        }
    }

    private ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes)
    {
        var stop = IsDelimited ? bytes.IndexOf((byte)'\n') : bytes.IndexOfAny((byte)'\n', (byte)'{');
        if (stop < 0)
        {
            return default;
        }

        _mode = Mode.Between;
        return bytes[stop..];
    }

    private ReadOnlySpan<byte> Drain(ReadOnlySpan<byte> bytes)
    {
        if (_drain.TryFindEnd(bytes, out var used))
        {
            _mode = Mode.Between;
        }

        return bytes[used..];
    }

    private void Keep(ReadOnlySpan<byte> bytes, IObjectSink sink)
    {
        if (_isDropped)
        {
            return;
        }

        if (bytes.Length > limit - _partial.Length)
        {
            _isDropped = true;
            _partial.Dispose();
            FaultTooLarge(sink);
            return;
        }

        _partial.Append(bytes);
    }

    private void Hand(ReadOnlySpan<byte> last, IObjectSink sink)
    {
        if (_partial.IsHeld)
        {
            Keep(last, sink);
            if (!_isDropped)
            {
                Offer(_partial.Bytes, sink);
                _partial.Dispose();
            }
        }
        else if (_isDropped)
        {
            _isDropped = false;
        }
        else if (last.Length > limit)
        {
            FaultTooLarge(sink);
        }
        else
        {
            Offer(last, sink);
        }
    }

    private void Offer(ReadOnlySpan<byte> json, IObjectSink sink)
    {
        if (sink.Take(json))
        {
            _faults = 0;
        }
        else
        {
            CountFault(sink);
        }
    }

    private void FaultTooLarge(IObjectSink sink) => Fault(sink, new Refusal(RefusalCode.TooLarge) { Limit = limit });

    private void Fault(IObjectSink sink, Refusal refusal)
    {
        sink.Refuse(refusal);
        CountFault(sink);
    }

    private void CountFault(IObjectSink sink)
    {
        if (++_faults >= MaxFaults)
        {
            _mode = Mode.Over;
            sink.Close(CloseReason.BadInput);
        }
    }

    private static bool IsLineEnd(ReadOnlySpan<byte> rest) => rest.TrimStart(" \t\r"u8) is [(byte)'\n', ..];
}
