using Parley.Core.Ports;

namespace Parley.Testing.Fakes;

/// <summary>Chance that counts: every secret is another, and the same in every run.</summary>
public sealed class CountingChance : IChance
{
    private byte _next;

    public void Fill(Span<byte> bytes)
    {
        bytes.Clear();
        bytes[0] = ++_next;
    }
}
