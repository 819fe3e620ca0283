using System.Diagnostics;

namespace Parley.Testing.Fuzz;

/// <summary>
/// Makes an input that fails shorter, as long as it still fails: first without some of its lines, then without some of its
/// bytes (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input": delta debugging).
/// </summary>
internal static class Shrinker
{
    /// <summary>20 seconds: a failing test is to say so before anybody thinks that it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The shortest that was found.</summary>
    /// <param name="input">What fails.</param>
    /// <param name="fails">Whether another fails too, and in the same way.</param>
    public static byte[] Shrink(byte[] input, Func<byte[], bool> fails)
    {
        var clock = Stopwatch.StartNew();
        bool Fails(List<byte[]> pieces) => clock.Elapsed < Patience && fails([.. pieces.SelectMany(p => p)]);
        var lines = WithFewer(Lines(input), Fails);
        var bytes = WithFewer([.. lines.SelectMany(line => line).Select(b => new[] { b })], Fails);
        return [.. bytes.SelectMany(b => b)];
    }

    /// <summary>Leaves out halves, quarters, eighths …, and in the end single pieces, until none can be left out.</summary>
    private static List<byte[]> WithFewer(List<byte[]> pieces, Func<List<byte[]>, bool> fails)
    {
        for (var size = Math.Max(1, pieces.Count / 2); size > 0;)
        {
            var before = pieces.Count;
            for (var at = 0; at < pieces.Count;)
            {
                List<byte[]> fewer = [.. pieces.Take(at), .. pieces.Skip(at + size)];
                if (fails(fewer))
                {
                    pieces = fewer;
                }
                else
                {
                    at += size;
                }
            }

            size = size == 1 && pieces.Count < before ? 1 : size / 2;
        }

        return pieces;
    }

    private static List<byte[]> Lines(byte[] input)
    {
        List<byte[]> lines = [];
        for (var rest = input.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            lines.Add(line.ToArray());
            rest = rest[line.Length..];
        }

        return lines;
    }
}
