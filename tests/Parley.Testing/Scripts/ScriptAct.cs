namespace Parley.Testing.Scripts;

/// <summary>Something that somebody in a script does.</summary>
/// <param name="Who">The name in the script, which is also the nick unless it says otherwise.</param>
/// <param name="Verb">A verb of the table of verbs, or one of the constants here.</param>
/// <param name="Arguments">By the names of the verb's parameters; and <see cref="Tag"/>.</param>
public sealed record ScriptAct(string Who, string Verb, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>
    /// Opens a connection, takes the name in the argument <c>nick</c>, and is in the lobby then. With the argument
    /// <c>unnamed</c> it takes no name, and has the one that the server gives it.
    /// </summary>
    public const string Connect = "connect";

    /// <summary>Cuts the connection without goodbye.</summary>
    public const string Drop = "drop";

    /// <summary>The argument that marks a request.</summary>
    public const string Tag = "tag";

    /// <summary>The argument of that name; null when it is missing.</summary>
    public string? this[string name] => Arguments.GetValueOrDefault(name);

    public override string ToString() => string.Join(' ', Arguments.Select(a => $"{a.Key}={a.Value}").Prepend(Verb).Prepend(Who));
}
