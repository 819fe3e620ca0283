using System.Reflection;
using System.Reflection.Metadata;

namespace Parley.Architecture.Tests;

/// <summary>A class is sealed, static or abstract: built to be derived from, or not derived from.</summary>
internal static class SealedRule
{
    public static IReadOnlyList<string> OpenClasses(MetadataReader reader) =>
        [.. from handle in reader.TypeDefinitions
            let type = reader.GetTypeDefinition(handle)
            let name = reader.GetString(type.Name)
            where (type.Attributes & (TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed)) == 0
            where !name.Contains('<', StringComparison.Ordinal) && !IsCompilerGenerated(reader, type) && !IsProgram(reader, type)
            select $"{reader.GetString(type.Namespace)}.{name} is open: seal it, or make it abstract."];

    /// <summary>The class that the compiler makes of top-level statements.</summary>
    private static bool IsProgram(MetadataReader reader, TypeDefinition type) =>
        type.GetMethods().Any(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, "<Main>$"));

    private static bool IsCompilerGenerated(MetadataReader reader, TypeDefinition type) =>
        type.GetCustomAttributes().Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference)
            .Select(attribute => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
            .Where(parent => parent.Kind == HandleKind.TypeReference)
            .Select(parent => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name))
            .Contains("CompilerGeneratedAttribute", StringComparer.Ordinal);
}
