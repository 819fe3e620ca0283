using System.Xml.Linq;

namespace Parley.Architecture.Tests;

/// <summary>A rule that cannot fail guards nothing.</summary>
public sealed class ReferenceRulesTests
{
    [Theory]
    [InlineData("Parley.Core", "Parley.Wire")]
    [InlineData("Parley.Wire", "Parley.Server")]
    [InlineData("Parley.Storage", "Parley.Wire")]
    [InlineData("Parley.Server", "Parley.Storage")]
    [InlineData("Parley.Client", "Parley.Server")]
    [InlineData("Parley.Server", "parley")]
    public void A_reference_the_wrong_way_is_found(string from, string to) =>
        Assert.Single(ReferenceRules.PointingTheWrongWay(from, ["System.Runtime", to]));

    [Fact]
    public void AspNetCore_is_found_outside_the_server()
    {
        Assert.Single(ReferenceRules.WebOutsideTheServer("Parley.Client", ["Microsoft.AspNetCore.Http.Abstractions", "System.Runtime"]));
        Assert.Empty(ReferenceRules.WebOutsideTheServer("Parley.Server", ["Microsoft.AspNetCore.Http.Abstractions"]));
    }

    [Fact]
    public void A_package_in_the_core_is_found()
    {
        Assert.Single(ReferenceRules.NotBaseClassLibrary(["System.Runtime", "Dapper"]));
        var csproj = XDocument.Parse("""
            <Project><ItemGroup>
              <PackageReference Include="Dapper" />
              <PackageReference Include="Some.Analyzer" PrivateAssets="all" />
              <ProjectReference Include="../Parley.Wire/Parley.Wire.csproj" />
            </ItemGroup></Project>
            """);
        Assert.Equal(["Dapper"], ReferenceRules.PackagesOf(csproj));
        Assert.Equal(["Parley.Wire"], ReferenceRules.ProjectReferencesOf(csproj));
    }

    [Theory]
    [InlineData("System.Net.Sockets")]
    [InlineData("System.Text.Json.Serialization")]
    [InlineData("Microsoft.Extensions.Logging")]
    public void An_impure_namespace_is_found(string used) => Assert.Single(ReferenceRules.ImpureNamespaces(["System", "System.Text", used]));
}
