using System.Buffers;

namespace Parley.Wire.Json;

/// <summary>
/// Finds where an object ends, byte by byte, and whether its brackets, commas, colons and strings stand where RFC 8259
/// lets them. What the scalars and escapes say is for whoever reads the object; this only needs to know how far it goes.
/// </summary>
internal struct JsonScanner
{
    /// <summary>64 levels: the deepest object that Parley sends has three, and this is what System.Text.Json reads.</summary>
    public const int MaxDepth = 64;

    // A string ends with a quote, is escaped with a backslash, and has no control characters.
    private static readonly SearchValues<byte> StringStops =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(b => (byte)b)]);

    private static readonly SearchValues<byte> ScalarBytes = SearchValues.Create("+-.0123456789abcdefghijklmnopqrstuvwxyzE"u8);

    private Expected _expected;
    private Token _token;
    private bool _escaped;
    private bool _isKey;
    private int _depth;

    /// <summary>A bit a level, the innermost lowest: set for an object, clear for an array.</summary>
    private ulong _objects;

    private enum Expected : byte
    {
        Object,
        KeyOrEnd,
        Key,
        Colon,
        Value,
        ValueOrEnd,
        CommaOrEnd,
    }

    private enum Token : byte
    {
        None,
        String,
        Scalar,
    }

    /// <summary>Goes on where the last call ended; the first byte of all is the object's <c>{</c>.</summary>
    /// <param name="bytes">What arrived.</param>
    /// <param name="used">How many of them belong to the object; for a fault, the place of the byte that cannot stand there.</param>
    public ScanResult Scan(ReadOnlySpan<byte> bytes, out int used)
    {
        for (used = 0; used < bytes.Length; used++)
        {
            var result = _token switch
            {
                Token.String => ScanString(bytes, ref used),
                Token.Scalar when ScalarBytes.Contains(bytes[used]) => ScanResult.More,
                _ => ScanStructure(bytes[used]),
            };
            if (result == ScanResult.Complete)
            {
                used++;
            }

            if (result != ScanResult.More)
            {
                return result;
            }
        }

        // A string may have been skipped to the very end.
        used = bytes.Length;
        return ScanResult.More;
    }

    private ScanResult ScanString(ReadOnlySpan<byte> bytes, ref int used)
    {
        if (_escaped)
        {
            _escaped = false;
            return bytes[used] < ' ' ? ScanResult.Fault : ScanResult.More;
        }

        var stop = bytes[used..].IndexOfAny(StringStops);
        if (stop < 0)
        {
            used = bytes.Length;
            return ScanResult.More;
        }

        used += stop;
        switch (bytes[used])
        {
            case (byte)'"':
                _token = Token.None;
                _expected = _isKey ? Expected.Colon : Expected.CommaOrEnd;
                return ScanResult.More;
            case (byte)'\\':
                _escaped = true;
                return ScanResult.More;
            default:
                return ScanResult.Fault;
        }
    }

    private ScanResult ScanStructure(byte b)
    {
        if (_token == Token.Scalar)
        {
            (_token, _expected) = (Token.None, Expected.CommaOrEnd);
        }

        return b switch
        {
            (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => ScanResult.More,
            (byte)'{' => Open(isObject: true),
            (byte)'[' => Open(isObject: false),
            (byte)'}' => Close(isObject: true),
            (byte)']' => Close(isObject: false),
            (byte)'"' => BeginString(),
            (byte)',' when _expected == Expected.CommaOrEnd => Expect(InObject ? Expected.Key : Expected.Value),
            (byte)':' when _expected == Expected.Colon => Expect(Expected.Value),
            _ when ExpectsValue && ScalarBytes.Contains(b) => BeginScalar(),
            _ => ScanResult.Fault,
        };
    }

    private readonly bool InObject => (_objects & 1) != 0;

    private readonly bool ExpectsValue => _expected is Expected.Value or Expected.ValueOrEnd;

    private ScanResult Expect(Expected next)
    {
        _expected = next;
        return ScanResult.More;
    }

    private ScanResult Open(bool isObject)
    {
        if (!ExpectsValue && !(isObject && _expected == Expected.Object))
        {
            return ScanResult.Fault;
        }

        if (_depth == MaxDepth)
        {
            return ScanResult.TooDeep;
        }

        _depth++;
        _objects = (_objects << 1) | (isObject ? 1UL : 0);
        return Expect(isObject ? Expected.KeyOrEnd : Expected.ValueOrEnd);
    }

    private ScanResult Close(bool isObject)
    {
        var empty = isObject ? Expected.KeyOrEnd : Expected.ValueOrEnd;
        if (_depth == 0 || InObject != isObject || (_expected != Expected.CommaOrEnd && _expected != empty))
        {
            return ScanResult.Fault;
        }

        _objects >>= 1;
        _expected = Expected.CommaOrEnd;
        return --_depth == 0 ? ScanResult.Complete : ScanResult.More;
    }

    private ScanResult BeginString()
    {
        _isKey = _expected is Expected.Key or Expected.KeyOrEnd;
        if (!_isKey && !ExpectsValue)
        {
            return ScanResult.Fault;
        }

        _token = Token.String;
        return ScanResult.More;
    }

    private ScanResult BeginScalar()
    {
        _token = Token.Scalar;
        return ScanResult.More;
    }
}
