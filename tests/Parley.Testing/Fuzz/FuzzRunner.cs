using System.Diagnostics;
using System.Globalization;

namespace Parley.Testing.Fuzz;

/// <summary>
/// Runs a target over its corpus, and then over what can be made of it for a bounded time: 2 seconds, or as many as
/// <c>PARLEY_FUZZ_SECONDS</c> says. <c>PARLEY_FUZZ_SEED</c> repeats a run.
/// </summary>
public static class FuzzRunner
{
    private const double DefaultSeconds = 2;

    /// <summary>Fuzzes; returns how many inputs were tried.</summary>
    /// <exception cref="FuzzFailureException">The target failed.</exception>
    public static long Run<TTarget>()
        where TTarget : IFuzzTarget
    {
        var seeds = ReadCorpus(TTarget.Corpus);
        foreach (var (name, input) in seeds)
        {
            Try<TTarget>(input, name);
        }

        var seed = Setting("PARLEY_FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        var seconds = Setting("PARLEY_FUZZ_SECONDS") is { } said ? double.Parse(said, CultureInfo.InvariantCulture) : DefaultSeconds;
        var mutator = new Mutator([.. seeds.Select(file => file.Input)], new Random(seed));
        long tried = seeds.Count;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds; tried++)
        {
            Try<TTarget>(mutator.Next(), string.Create(CultureInfo.InvariantCulture, $"PARLEY_FUZZ_SEED={seed}"));
        }

        return tried;
    }

    private static List<(string Name, byte[] Input)> ReadCorpus(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", folder));
        return [.. files.Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
    }

    private static void Try<TTarget>(byte[] input, string origin)
        where TTarget : IFuzzTarget
    {
        try
        {
            TTarget.Fuzz(input);
        }
        catch (Exception e)
        {
            throw new FuzzFailureException($"{typeof(TTarget).Name} failed on {origin}: {Convert.ToHexString(input)}: {e.Message}", e);
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
