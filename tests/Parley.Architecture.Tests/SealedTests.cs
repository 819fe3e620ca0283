namespace Parley.Architecture.Tests;

public sealed class SealedTests
{
    public static TheoryData<string> Projects => Product.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_class_is_sealed_static_or_abstract(string project) => Found.Nothing(Product.Read(project, SealedRule.OpenClasses));

    [Fact]
    public void An_open_class_is_found()
    {
        var found = Product.Read(typeof(SealedTests).Assembly.GetName().Name!, SealedRule.OpenClasses);

        Assert.Contains(".Open is open: seal it, or make it abstract.", found);
    }

#pragma warning disable CA1852, MA0053, MA0036 // The sample the rule must find.
    private class Open;
#pragma warning restore CA1852, MA0053, MA0036
}
