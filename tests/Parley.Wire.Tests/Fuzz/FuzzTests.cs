using Parley.Testing.Fuzz;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A moment for each target; more with <c>PARLEY_FUZZ_SECONDS</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Lines() => Run<LineTarget>();

    [Fact]
    public void Frames() => Run<FramedTarget>();

    [Fact]
    public void Objects() => Run<ObjectsTarget>();

    [Fact]
    public void Requests() => Run<RequestTarget>();

    [Fact]
    public void Commands() => Run<CommandTarget>();

    [Fact]
    public void Strings() => Run<StringTarget>();

    [Fact]
    public void Times() => Run<TimeTarget>();

    [Fact]
    public void Templates() => Run<TemplateTarget>();

    [Fact]
    public void Texts() => Run<TextTarget>();

    [Fact]
    public void Servers() => Run<ServerTarget>();

    private static void Run<TTarget>()
        where TTarget : IFuzzTarget
        => TestContext.Current.TestOutputHelper?.WriteLine($"{FuzzRunner.Run<TTarget>()} inputs");
}
