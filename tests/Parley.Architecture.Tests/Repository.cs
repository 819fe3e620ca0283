namespace Parley.Architecture.Tests;

/// <summary>The source tree these tests were built from, found by walking up to the solution file.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "dist", "artifacts"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Source files below <paramref name="folders"/> with one of the <paramref name="extensions"/>, paths relative to the root.</summary>
    public static IEnumerable<SourceFile> Files(string[] folders, params string[] extensions) =>
        from folder in folders
        let top = Path.Combine(Root, folder)
        where Directory.Exists(top)
        from path in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)
        where !relative.Split('/').Intersect(Skipped, StringComparer.Ordinal).Any()
        orderby relative
        select new SourceFile(relative, File.ReadAllText(path));

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Parley.slnx above {from}: these tests read the source tree and must run inside it.");
    }
}
