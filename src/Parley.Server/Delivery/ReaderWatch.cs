namespace Parley.Server.Delivery;

/// <summary>Whether it is the reader who is behind, or the server that has not come round to sending. A struct of its outbox.</summary>
internal struct ReaderWatch
{
    /// <summary>
    /// 16 times the cap while the reader is not behind: a group of the turn may bring 512 posts of 16 KiB before a pump has
    /// run, 8 MiB, and nobody is to be ended for that.
    /// </summary>
    private const int CapWhileReading = 16;

    /// <summary>
    /// A send that waits for less than 1 s waits for a busy machine, or for the network, which takes up to that long to send
    /// a lost packet again (RFC 6298, section 2.4); longer, for a reader who is behind.
    /// </summary>
    private static readonly TimeSpan ReadingFor = TimeSpan.FromSeconds(1);

    /// <summary>When the send was begun that waits for the peer; null while none does.</summary>
    public long? SendingSince { get; set; }

    /// <summary>How many bytes may wait.</summary>
    public readonly long Cap(OutboxLimits limits, long now, TimeProvider time)
        => SendingSince is { } since && time.GetElapsedTime(since, now) >= ReadingFor
            ? limits.MaxUnreadBytes
            : (long)limits.MaxUnreadBytes * CapWhileReading;
}
