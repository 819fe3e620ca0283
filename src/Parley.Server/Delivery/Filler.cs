namespace Parley.Server.Delivery;

/// <summary>
/// Fills payloads up with spaces, which mean nothing behind a JSON object (RFC 8259, section 2), to what a client reads at
/// once. A client that takes one read for one object then finds one in each read even when several arrive together, as they
/// do when its machine or the network was busy for longer than the gap between them.
/// </summary>
internal static class Filler
{
    /// <summary>The payload, filled up when it is shorter than the read.</summary>
    /// <param name="payload">Shared: it is not changed.</param>
    /// <param name="readSize">In bytes; zero when nothing is to be filled up.</param>
    public static ReadOnlyMemory<byte> FillUp(byte[] payload, int readSize)
    {
        if (payload.Length >= readSize)
        {
            return payload;
        }

        var filled = new byte[readSize];
        payload.CopyTo(filled, 0);
        filled.AsSpan(payload.Length).Fill((byte)' ');
        return filled;
    }
}
