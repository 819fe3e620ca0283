using System.Globalization;

namespace Parley.Testing.Fuzz;

/// <summary>How long to fuzz, and from which seeds.</summary>
/// <param name="Seconds">For how long, all seeds together.</param>
/// <param name="Seeds">What decides about the inputs, one after the other.</param>
internal sealed record FuzzSettings(double Seconds, IReadOnlyList<int> Seeds)
{
    /// <summary>750 ms a target: all of them are a part of every run of the tests, and are to stay below half a minute on a busy machine.</summary>
    private const double DefaultSeconds = 0.75;

    /// <summary>With this one everybody tries the same inputs, so that whoever breaks a parser learns it at once and not by luck.</summary>
    private const int Same = 1;

    /// <summary>
    /// <c>PARLEY_FUZZ_SECONDS</c> says for how long; <c>PARLEY_FUZZ_SEED</c> repeats a run. With neither, half of the time
    /// goes to inputs that are the same in every run.
    /// </summary>
    public static FuzzSettings Read()
    {
        var seconds = Setting("PARLEY_FUZZ_SECONDS") is { } said ? double.Parse(said, CultureInfo.InvariantCulture) : (double?)null;
        int[] seeds = Setting("PARLEY_FUZZ_SEED") is { } given ? [int.Parse(given, CultureInfo.InvariantCulture)]
            : seconds is null ? [Same, Random.Shared.Next()]
            : [Random.Shared.Next()];
        return new FuzzSettings(seconds ?? DefaultSeconds, seeds);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
