namespace Parley.Core.Ports;

/// <summary>Where unguessable bytes come from: a cryptographic source in the server, a repeatable one in a test.</summary>
public interface IChance
{
    /// <summary>Fills the bytes.</summary>
    void Fill(Span<byte> bytes);
}
