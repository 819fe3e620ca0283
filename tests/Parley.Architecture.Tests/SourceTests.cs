namespace Parley.Architecture.Tests;

public sealed class SourceTests
{
    private static readonly string[] Everywhere = ["src", "tests", "bench"];

    /// <summary>Files that may be longer than the limit, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFilesWithReason = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_is_too_long_without_a_reason() =>
        Found.Nothing(SourceRules.LongFiles(Repository.Files([.. Everywhere, "web"], ".cs", ".ts", ".tsx", ".py"), LongFilesWithReason));

    [Fact]
    public void No_code_hides_in_a_region() => Found.Nothing(Repository.Files(Everywhere, ".cs").SelectMany(SourceRules.Regions));

    [Fact]
    public void No_catch_swallows_everything() =>
        Found.Nothing(Repository.Files(Everywhere, ".cs").SelectMany(SourceRules.SwallowedExceptions));

    [Fact]
    public void A_partial_type_has_a_generator_behind_it() =>
        Found.Nothing(SourceRules.PartialsWithoutGenerator(Repository.Files(Everywhere, ".cs")));
}
