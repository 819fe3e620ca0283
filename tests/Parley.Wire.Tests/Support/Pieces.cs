using FsCheck;
using FsCheck.Fluent;

namespace Parley.Wire.Tests.Support;

/// <summary>Bytes, and the places where a network could cut them.</summary>
/// <param name="Bytes">The whole.</param>
/// <param name="Sizes">How long each piece is; they repeat until the bytes are used up.</param>
public sealed record Pieces(byte[] Bytes, int[] Sizes)
{
    /// <summary>Streams made of the tokens of a dialect, so that most of them get somewhere, with a few wild bytes.</summary>
    public static Arbitrary<Pieces> Of(params string[] tokens)
    {
        var token = Gen.Elements(tokens).Select(t => t.Select(c => (byte)c).ToArray());
        var wild = Gen.Choose(0, 255).Select(b => new[] { (byte)b });
        var stream = Gen.Frequency((8, token), (1, wild)).ListOf().Select(parts => parts.SelectMany(p => p).ToArray());
        var sizes = Gen.Choose(1, 9).NonEmptyListOf().Select(list => list.ToArray());
        return stream.Zip(sizes).Select(pair => new Pieces(pair.Item1, pair.Item2)).ToArbitrary();
    }

    public IEnumerable<ReadOnlyMemory<byte>> Cut()
    {
        var at = 0;
        for (var i = 0; at < Bytes.Length; i++)
        {
            var size = Math.Min(Sizes[i % Sizes.Length], Bytes.Length - at);
            yield return Bytes.AsMemory(at, size);
            at += size;
        }
    }

    public override string ToString() => $"{Convert.ToHexString(Bytes)} cut by {string.Join(' ', Sizes)}";
}
