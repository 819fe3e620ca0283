namespace Parley.Wire.Json;

/// <summary>Finds the end of something too deep to follow: where its brackets are even, or its line ends.</summary>
/// <param name="depth">How many brackets are open.</param>
internal struct BracketDrain(long depth)
{
    private long _depth = depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>Whether the end was found.</summary>
    /// <param name="bytes">What arrived.</param>
    /// <param name="used">How many of the bytes belong to it.</param>
    public bool TryFindEnd(ReadOnlySpan<byte> bytes, out int used)
    {
        for (used = 0; used < bytes.Length; used++)
        {
            if (Ends(bytes[used]))
            {
                used++;
                return true;
            }
        }

        return false;
    }

    private bool Ends(byte b)
    {
        if (b == '\n')
        {
            return true;
        }

        if (_escaped)
        {
            _escaped = false;
        }
        else if (_inString)
        {
            _escaped = b == '\\';
            _inString = b != '"';
        }
        else if (b is (byte)'{' or (byte)'[')
        {
            _depth++;
        }
        else if (b is (byte)'}' or (byte)']')
        {
            return --_depth == 0;
        }
        else
        {
            _inString = b == '"';
        }

        return false;
    }
}
