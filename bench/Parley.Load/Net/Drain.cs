namespace Parley.Load.Net;

/// <summary>Reads and forgets; remembers only how often the server hung up.</summary>
internal sealed class Drain : ILinkReader
{
    public int ClosedCount { get; private set; }

    public int Receive(Link link, ReadOnlySpan<byte> bytes) => 0;

    public void Closed(Link link) => ClosedCount++;
}
