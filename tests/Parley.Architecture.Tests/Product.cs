using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Parley.Architecture.Tests;

/// <summary>The product's assemblies, read as metadata: nothing of them is run.</summary>
internal static class Product
{
    /// <summary>Every project below src/, and which of the others it may know.</summary>
    public static IReadOnlyDictionary<string, string[]> MayReference { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Parley.Core"] = [],
        ["Parley.Wire"] = ["Parley.Core"],
        ["Parley.Storage"] = ["Parley.Core"],
        ["Parley.Server"] = ["Parley.Core", "Parley.Wire"],
        ["Parley.Client"] = ["Parley.Core", "Parley.Wire"],
        ["Parley"] = ["Parley.Core", "Parley.Wire", "Parley.Storage", "Parley.Server", "Parley.Client"],
    };

    public static TheoryData<string> Projects { get; } = [.. MayReference.Keys];

    public static T Read<T>(string project, Func<MetadataReader, T> read)
    {
        var file = string.Equals(project, "Parley", StringComparison.Ordinal) ? "parley.dll" : $"{project}.dll";
        using var assembly = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        return read(assembly.GetMetadataReader());
    }
}
