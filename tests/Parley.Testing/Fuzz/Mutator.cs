namespace Parley.Testing.Fuzz;

/// <summary>Makes new inputs from those that there are: cut, doubled, crossed with each other, and spoilt.</summary>
/// <param name="seeds">What there is.</param>
/// <param name="random">What decides.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, Random random)
{
    /// <summary>64 KiB: past every limit that a target sets itself.</summary>
    private const int MaxLength = 64 * 1024;

    /// <summary>The next input.</summary>
    public byte[] Next() => Spoil(Pick());

    /// <summary>Another input made of one.</summary>
    public byte[] Spoil(byte[] sound)
    {
        var input = new List<byte>(sound);
        for (var steps = random.Next(1, 9); steps > 0; steps--)
        {
            Mutate(input);
        }

        return [.. input.Take(MaxLength)];
    }

    private byte[] Pick() => seeds[random.Next(seeds.Count)];

    private byte[] Telling() => TellingBytes.All[random.Next(TellingBytes.All.Count)];

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
                input.InsertRange(at, Telling());
                break;
            case 3 when at < input.Count:
                input.RemoveAt(at);
                input.InsertRange(at, Telling());
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
                input.InsertRange(at, Enumerable.Repeat(Telling(), random.Next(300)).SelectMany(b => b));
                break;
        }
    }
}
