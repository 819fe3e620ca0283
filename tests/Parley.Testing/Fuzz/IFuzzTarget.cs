namespace Parley.Testing.Fuzz;

/// <summary>
/// Something that reads hostile bytes. It does what the product does with them, then checks the slow way what the product
/// made of them, and throws when the two disagree; refusing the bytes is no failure.
/// </summary>
public interface IFuzzTarget
{
    /// <summary>Where the inputs are kept that every run begins with: a folder below <c>Corpus</c>.</summary>
    static abstract string Corpus { get; }

    /// <summary>Reads one input.</summary>
    static abstract void Fuzz(ReadOnlySpan<byte> input);

    /// <summary>An input by somebody who knows the grammar; null where spoiling what is in the corpus gets far enough.</summary>
    static virtual byte[]? Make(Random random) => null;
}
