namespace Parley.Server.Delivery;

/// <summary>The outgoing half of a connection, as the pump needs it. One caller at a time.</summary>
public abstract class Link
{
    /// <summary>The peer is gone: nothing sent from here on arrives.</summary>
    public const int Broken = -1;

    /// <summary>Takes what can be taken at once.</summary>
    /// <returns>How many bytes were taken; 0 when the peer has to read first; <see cref="Broken"/>.</returns>
    public abstract int TrySend(ReadOnlySpan<byte> bytes);

    /// <summary>Takes everything, waiting for the peer.</summary>
    /// <returns>False when the peer is gone.</returns>
    public abstract ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes);

    /// <summary>Nothing more will be sent: the peer reads what is there and then the end.</summary>
    public abstract void FinishSending();

    /// <summary>Ends the connection now, whatever is under way.</summary>
    public abstract void Abort();
}
