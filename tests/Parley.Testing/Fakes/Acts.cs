using Parley.Core.Verbs;

namespace Parley.Testing.Fakes;

/// <summary>Makes requests as a dialect would, by the names in the table of verbs.</summary>
public static class Acts
{
    /// <summary>A request with the arguments named; the others are missing.</summary>
    /// <exception cref="ArgumentException">There is no such verb, or it has no such parameter.</exception>
    public static Act Of(string name, string? tag, params ReadOnlySpan<(string Name, string? Value)> arguments)
        => VerbTable.TryFind(name, out var verb)
            ? Act.Of(verb, arguments) with { Tag = tag }
            : throw new ArgumentException($"There is no verb {name}.", nameof(name));
}
