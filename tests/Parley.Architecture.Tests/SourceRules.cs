using System.Text.RegularExpressions;

namespace Parley.Architecture.Tests;

/// <summary>Rules that a file's text decides. Each returns what it found, so that a test can also see it find something.</summary>
internal static partial class SourceRules
{
    /// <summary>400 lines: what one sitting can review; the median here should stay near 100.</summary>
    public const int MaxLines = 400;

    public static IEnumerable<string> Regions(SourceFile file) =>
        RegionPattern().Matches(file.Code).Select(found => $"{file.At(found.Index)}: #region hides code; split the type instead.");

    /// <summary>An empty catch of everything. An empty catch of one named exception is a decision, and allowed.</summary>
    public static IEnumerable<string> SwallowedExceptions(SourceFile file) =>
        EmptyCatchPattern().Matches(file.Code).Select(found => $"{file.At(found.Index)}: an empty catch hides bugs.");

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> allowed)
    {
        var tooLong = files.Where(file => file.LineCount > MaxLines).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var unlisted = tooLong.Values.Where(file => !allowed.ContainsKey(file.Path))
            .Select(file => $"{file.Path}: {file.LineCount} lines, more than {MaxLines}; split it, or list it with a reason.");
        var stale = allowed.Keys.Where(path => !tooLong.ContainsKey(path))
            .Select(path => $"{path}: listed as long, but is not; take it off the list.");
        var unexplained = allowed.Where(entry => string.IsNullOrWhiteSpace(entry.Value))
            .Select(entry => $"{entry.Key}: listed without a reason.");
        return unlisted.Concat(stale).Concat(unexplained);
    }

    /// <summary>A partial type has a generator behind it, and at most one part without one: types are split, not files.</summary>
    public static IEnumerable<string> PartialsWithoutGenerator(IEnumerable<SourceFile> files) =>
        from file in files
        from Match found in PartialPattern().Matches(file.Code)
        let part = new { file, found.Index, Name = found.Groups["name"].Value, HasGenerator = GeneratorPattern().IsMatch(file.Code) }
        group part by (Folder: Path.GetDirectoryName(part.file.Path), part.Name) into type
        let bare = type.Where(part => !part.HasGenerator).ToList()
        where bare.Select(part => part.file.Path).Distinct(StringComparer.Ordinal).Count() > 1
            || type.All(part => !part.HasGenerator)
        from part in bare
        select $"{part.file.At(part.Index)}: partial {part.Name} is not beside a generator; split the type, not the file.";

    [GeneratedRegex(
        @"^[ \t]*#[ \t]*(end)?region\b",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RegionPattern();

    [GeneratedRegex(
        @"\bcatch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)\s*)?\{\s*\}",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex EmptyCatchPattern();

    [GeneratedRegex(
        @"\bpartial\s+(record\s+)?(class\s+|struct\s+|interface\s+|record\s+)(?<name>\w+)",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PartialPattern();

    [GeneratedRegex(
        @"\[\s*(LoggerMessage|GeneratedRegex|LibraryImport|JsonSerializable)\b|:\s*JsonSerializerContext\b",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex GeneratorPattern();
}
