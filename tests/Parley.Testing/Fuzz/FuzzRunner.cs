using System.Diagnostics;
using System.Globalization;

namespace Parley.Testing.Fuzz;

/// <summary>
/// Runs a target over its corpus, and then over what can be made of it and for it, for a bounded time: see
/// <see cref="FuzzSettings"/>. What fails is made as short as it gets, shown, and kept as a file for the corpus.
/// </summary>
public static class FuzzRunner
{
    /// <summary>Fuzzes; returns how many inputs were tried.</summary>
    /// <exception cref="FuzzFailureException">The target failed.</exception>
    public static long Run<TTarget>()
        where TTarget : IFuzzTarget
    {
        var corpus = ReadCorpus(TTarget.Corpus);
        foreach (var (name, input) in corpus)
        {
            Try<TTarget>(input, name);
        }

        var settings = FuzzSettings.Read();
        long tried = corpus.Count;
        foreach (var seed in settings.Seeds)
        {
            tried += Run<TTarget>([.. corpus.Select(file => file.Input)], seed, settings.Seconds / settings.Seeds.Count);
        }

        return tried;
    }

    private static long Run<TTarget>(byte[][] corpus, int seed, double seconds)
        where TTarget : IFuzzTarget
    {
        var origin = string.Create(CultureInfo.InvariantCulture, $"PARLEY_FUZZ_SEED={seed}");
        var random = new Random(seed);
        var mutator = new Mutator(corpus, random);
        var tried = 0L;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds; tried++)
        {
            Try<TTarget>(Next<TTarget>(mutator, random), origin);
        }

        return tried;
    }

    /// <summary>Of what is made by the grammar, one in four is spoilt: behind a sound beginning there is more to be found.</summary>
    private static byte[] Next<TTarget>(Mutator mutator, Random random)
        where TTarget : IFuzzTarget
        => random.Next(8) == 0 || TTarget.Make(random) is not { } made ? mutator.Next()
            : random.Next(4) == 0 ? mutator.Spoil(made)
            : made;

    private static List<(string Name, byte[] Input)> ReadCorpus(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", folder));
        return [.. files.Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
    }

    private static void Try<TTarget>(byte[] input, string origin)
        where TTarget : IFuzzTarget
    {
        if (Failure<TTarget>(input) is { } failure)
        {
            var shortest = Shrinker.Shrink(input, candidate => Failure<TTarget>(candidate)?.GetType() == failure.GetType());
            throw Finding.Of(typeof(TTarget).Name, TTarget.Corpus, origin, shortest, Failure<TTarget>(shortest) ?? failure);
        }
    }

    private static Exception? Failure<TTarget>(byte[] input)
        where TTarget : IFuzzTarget
    {
        try
        {
            TTarget.Fuzz(input);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
