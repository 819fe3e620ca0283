using Parley.Testing.Fuzz;

namespace Parley.Storage.Tests.Fuzz;

/// <summary>A moment for each target; more with <c>PARLEY_FUZZ_SECONDS</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Journals() => Run<JournalTarget>();

    [Fact]
    public void Searching() => Run<SearchTarget>();

    [Fact]
    public void Archives() => Run<ArchiveTarget>();

    private static void Run<TTarget>()
        where TTarget : IFuzzTarget
        => TestContext.Current.TestOutputHelper?.WriteLine($"{FuzzRunner.Run<TTarget>()} inputs");
}
