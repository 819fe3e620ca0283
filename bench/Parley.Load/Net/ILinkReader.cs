namespace Parley.Load.Net;

/// <summary>What becomes of the bytes that a connection receives. Called by the one thread of the <see cref="Loop"/>.</summary>
internal interface ILinkReader
{
    /// <summary>Takes what came, which begins with what the last call left.</summary>
    /// <returns>How many bytes at the end are not understood yet and come again: at most <see cref="Link.MaxCarry"/>.</returns>
    int Receive(Link link, ReadOnlySpan<byte> bytes);

    /// <summary>The server ended the connection.</summary>
    void Closed(Link link);
}
