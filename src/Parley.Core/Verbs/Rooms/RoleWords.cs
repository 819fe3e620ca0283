using Parley.Core.Community;

namespace Parley.Core.Verbs.Rooms;

/// <summary>The roles as they are typed, and as requests and the audit have them.</summary>
public static class RoleWords
{
    private static readonly (string Word, Role Role)[] All =
    [
        ("none", Role.None),
        ("member", Role.Member),
        ("voiced", Role.Voiced),
        ("moderator", Role.Moderator),
        ("owner", Role.Owner),
    ];

    /// <summary>Reads a word, in any case.</summary>
    public static bool TryParse(string? word, out Role role)
    {
        foreach (var (known, meant) in All)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            {
                role = meant;
                return true;
            }
        }

        role = default;
        return false;
    }

    /// <summary>The word for a role.</summary>
    public static string Of(Role role) => All[(int)role].Word;
}
