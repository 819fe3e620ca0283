using Parley.Load.Net;

namespace Parley.Load.Scenarios;

/// <summary>Connections that always have something to send.</summary>
internal sealed class Flooding(IEnumerable<Link> links, byte[] message)
{
    /// <summary>16 KiB a write: what a careless program hands over at once.</summary>
    private readonly byte[] _block = [.. Enumerable.Repeat(message, (16 * 1024 / message.Length) + 1).SelectMany(bytes => bytes)];

    private readonly List<Link> _links = [.. links];

    /// <summary>Sends to whoever took the last of it.</summary>
    public void Turn()
    {
        foreach (var link in _links.Where(link => link.IsFlushed))
        {
            link.Send(_block);
        }
    }
}
