using System.Buffers;

namespace Parley.Wire.Buffers;

/// <summary>
/// The beginning of something that has not all arrived. It holds memory, rented, only while there is such a beginning, and
/// no more of it than twice what has arrived: a peer that promises much and sends little costs little.
/// </summary>
internal struct PartialInput : IDisposable
{
    /// <summary>256 bytes to begin with: most lines and objects fit.</summary>
    private const int LeastRented = 256;

    private byte[]? _rented;

    /// <summary>How many bytes have arrived.</summary>
    public int Length { get; private set; }

    /// <summary>What has arrived; valid until the next call.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _rented.AsSpan(0, Length);

    /// <summary>Whether memory is held.</summary>
    public readonly bool IsHeld => _rented is not null;

    /// <summary>How much memory is held, in bytes.</summary>
    public readonly int HeldBytes => _rented?.Length ?? 0;

    /// <summary>Takes more bytes. The caller has checked them against its limit.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var needed = Length + bytes.Length;
        if (_rented is null || _rented.Length < needed)
        {
            Grow(Math.Max(LeastRented, needed));
        }

        bytes.CopyTo(_rented.AsSpan(Length));
        Length = needed;
    }

    /// <summary>Forgets what has arrived and gives the memory back.</summary>
    public void Dispose()
    {
        Length = 0;
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int needed)
    {
        // The pool hands out powers of two, so that growing by need still doubles.
        var grown = ArrayPool<byte>.Shared.Rent(needed);
        Bytes.CopyTo(grown);
        if (_rented is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        _rented = grown;
    }
}
