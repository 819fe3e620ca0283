namespace Parley.Testing.Fuzz;

/// <summary>Makes new inputs from those that there are: cut, doubled, crossed with each other, and spoilt.</summary>
/// <param name="seeds">What there is.</param>
/// <param name="random">What decides.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, Random random)
{
    /// <summary>64 KiB: past every limit that a target sets itself.</summary>
    private const int MaxLength = 64 * 1024;

    /// <summary>Bytes that mean something to a parser here, or that parsers stumble over.</summary>
    private static readonly byte[] Telling =
    [
        0, 1, (byte)'\n', (byte)'\r', (byte)' ', (byte)'"', (byte)'\\', (byte)'/', (byte)'@', (byte)'{', (byte)'}', (byte)'[', (byte)']',
        (byte)',', (byte)':', (byte)'0', (byte)'9', (byte)'u', 0x7F, 0x80, 0xC0, 0xC3, 0xED, 0xF0, 0xF4, 0xFA, 0xFB, 0xFE, 0xFF,
    ];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = new List<byte>(Pick());
        for (var steps = random.Next(1, 9); steps > 0; steps--)
        {
            Mutate(input);
        }

        return [.. input.Take(MaxLength)];
    }

    private byte[] Pick() => seeds[random.Next(seeds.Count)];

    private void Mutate(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = random.Next(Math.Min(input.Count - at, 64) + 1);
        switch (random.Next(7))
        {
            case 0:
                input.RemoveRange(at, length);
                break;
            case 1:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 2:
                input.Insert(at, Telling[random.Next(Telling.Length)]);
                break;
            case 3 when at < input.Count:
                input[at] = Telling[random.Next(Telling.Length)];
                break;
            case 4 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5:
                var other = Pick();
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, random.Next(other.Length - from + 1)).ToArray());
                break;
            default:
                input.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], random.Next(300)));
                break;
        }
    }
}
