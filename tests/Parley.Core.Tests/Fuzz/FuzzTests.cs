using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>A moment for each target; more with <c>PARLEY_FUZZ_SECONDS</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Names() => Run<NamesTarget>();

    [Fact]
    public void Patterns() => Run<PatternTarget>();

    [Fact]
    public void Addresses() => Run<AddressTarget>();

    [Fact]
    public void Cleaning() => Run<CleanTarget>();

    [Fact]
    public void Words() => Run<WordsTarget>();

    [Fact]
    public void Secrets() => Run<SecretsTarget>();

    [Fact]
    public void Masks() => Run<MaskTarget>();

    [Fact]
    public void Authority() => Run<AuthorityTarget>();

    [Fact]
    public void Hub() => Run<HubTarget>();

    private static void Run<TTarget>()
        where TTarget : IFuzzTarget
        => TestContext.Current.TestOutputHelper?.WriteLine($"{FuzzRunner.Run<TTarget>()} inputs");
}
