using System.Xml.Linq;

namespace Parley.Architecture.Tests;

public sealed class ReferenceTests
{
    public static TheoryData<string> Projects => Product.Projects;

    [Fact]
    public void Every_project_below_src_is_known_here()
    {
        var found = Repository.Files(["src"], ".csproj").Select(file => Path.GetFileNameWithoutExtension(file.Path));

        Assert.Equal(Product.MayReference.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_point_one_way(string project)
    {
        var references = Product.Read(project, ReferenceRules.AssembliesOf).Concat(ReferenceRules.ProjectReferencesOf(ProjectFile(project)));

        Found.Nothing(ReferenceRules.PointingTheWrongWay(project, references));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_server_knows_AspNetCore(string project)
    {
        var references = Product.Read(project, ReferenceRules.AssembliesOf).Concat(ReferenceRules.PackagesOf(ProjectFile(project)));

        Found.Nothing(ReferenceRules.WebOutsideTheServer(project, references));
    }

    [Fact]
    public void The_core_knows_the_base_class_library_alone()
    {
        Found.Nothing(ReferenceRules.NotBaseClassLibrary(Product.Read("Parley.Core", ReferenceRules.AssembliesOf)));
        Assert.Empty(ReferenceRules.PackagesOf(ProjectFile("Parley.Core")));
    }

    [Fact]
    public void The_core_knows_no_sockets_no_json_no_logging() =>
        Found.Nothing(ReferenceRules.ImpureNamespaces(Product.Read("Parley.Core", ReferenceRules.NamespacesOf)));

    private static XDocument ProjectFile(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
}
