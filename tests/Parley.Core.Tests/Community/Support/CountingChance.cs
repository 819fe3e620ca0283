using Parley.Core.Ports;

namespace Parley.Core.Tests.Community.Support;

/// <summary>Chance that counts: every secret is another, and the same in every run.</summary>
internal sealed class CountingChance : IChance
{
    private byte _next;

    public void Fill(Span<byte> bytes)
    {
        bytes.Clear();
        bytes[0] = ++_next;
    }
}
