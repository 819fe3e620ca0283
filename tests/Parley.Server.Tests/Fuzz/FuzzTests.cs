using Parley.Testing.Fuzz;

namespace Parley.Server.Tests.Fuzz;

/// <summary>A moment for each target; more with <c>PARLEY_FUZZ_SECONDS</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Urls() => Run<UrlTarget>();

    [Fact]
    public void Paces() => Run<PaceTarget>();

    private static void Run<TTarget>()
        where TTarget : IFuzzTarget
        => TestContext.Current.TestOutputHelper?.WriteLine($"{FuzzRunner.Run<TTarget>()} inputs");
}
