namespace Parley.Load.Dialects;

/// <summary>Every dialect that the generator speaks.</summary>
internal static class DialectTable
{
    public static IReadOnlyList<IDialect> All { get; } =
        [new LineDialect(), new FramedDialect(), new JsonDialect(), new LegacyJsonDialect(), new IrcDialect()];

    public static IDialect Find(string name)
        => All.FirstOrDefault(dialect => dialect.Name == name)
            ?? throw new LoadException($"There is no dialect {name}; there are {string.Join(", ", All.Select(d => d.Name))}.");
}
