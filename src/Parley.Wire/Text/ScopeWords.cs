using Parley.Core.Community;

namespace Parley.Wire.Text;

/// <summary>The scopes of a token as they are typed.</summary>
internal static class ScopeWords
{
    public static IEnumerable<string> Of(Scopes scopes)
        => new[] { Scopes.Read, Scopes.Say, Scopes.Moderate, Scopes.Admin }
            .Where(scope => scopes.HasFlag(scope))
            .Select(scope => scope.ToString().ToLowerInvariant());
}
