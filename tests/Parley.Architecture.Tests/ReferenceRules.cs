using System.Reflection.Metadata;
using System.Xml.Linq;

namespace Parley.Architecture.Tests;

/// <summary>Which assembly may know which.</summary>
internal static class ReferenceRules
{
    /// <summary>Parts of the base class library that would make the core impure although they come with it.</summary>
    private static readonly string[] ClosedToCore =
        ["System.Net", "System.Text.Json", "System.IO.Pipelines", "System.Data", "Microsoft"];

    public static IReadOnlyList<string> AssembliesOf(MetadataReader reader) =>
        [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];

    public static IReadOnlyList<string> NamespacesOf(MetadataReader reader) =>
        [.. reader.TypeReferences.Select(handle => reader.GetString(reader.GetTypeReference(handle).Namespace)).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> ProjectReferencesOf(XDocument csproj) =>
        [.. csproj.Descendants("ProjectReference").Select(node => Path.GetFileNameWithoutExtension(node.Attribute("Include")!.Value))];

    /// <summary>Packages that reach the output: an analyzer is marked as private and does not.</summary>
    public static IReadOnlyList<string> PackagesOf(XDocument csproj) =>
        [.. csproj.Descendants().Where(node => node.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Where(node => !string.Equals(node.Attribute("PrivateAssets")?.Value, "all", StringComparison.Ordinal))
            .Select(node => node.Attribute("Include")!.Value)];

    /// <summary>References of a project to other projects, seen in its file or in its assembly, that point the wrong way.</summary>
    public static IEnumerable<string> PointingTheWrongWay(string project, IEnumerable<string> references) =>
        from reference in references
        let name = string.Equals(reference, "parley", StringComparison.Ordinal) ? "Parley" : reference
        where string.Equals(name, "Parley", StringComparison.Ordinal) || name.StartsWith("Parley.", StringComparison.Ordinal)
        where !Product.MayReference[project].Contains(name, StringComparer.Ordinal)
        select $"{project} must not know {name}.";

    /// <summary>ASP.NET Core and its friends, where they have no place.</summary>
    public static IEnumerable<string> WebOutsideTheServer(string project, IEnumerable<string> references) =>
        project is "Parley.Server" or "Parley"
            ? []
            : references.Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                .Select(name => $"{project} must not know {name}.");

    public static IEnumerable<string> NotBaseClassLibrary(IEnumerable<string> assemblies) =>
        assemblies.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Select(name => $"Parley.Core must not know {name}.");

    public static IEnumerable<string> ImpureNamespaces(IEnumerable<string> namespaces) =>
        from used in namespaces
        where ClosedToCore.Any(closed => used.StartsWith(closed, StringComparison.Ordinal))
            && !string.Equals(used, "Microsoft.CodeAnalysis", StringComparison.Ordinal) // the compiler's own attributes
            && !string.Equals(used, "System.Net", StringComparison.Ordinal) // addresses are values; what connects there is a banned symbol
        select $"Parley.Core must not use {used}.";
}
