namespace Parley.Testing.Scripts;

/// <summary>The scripts in tests/scripts.</summary>
public static class ScriptLibrary
{
    private const string Prefix = "scripts/";

    /// <summary>Their names, as <c>whisper.chat</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(ScriptLibrary).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    public static Script Read(string name)
    {
        using var stream = typeof(ScriptLibrary).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"There is no script {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return ScriptParser.Parse(name, reader.ReadToEnd());
    }
}
