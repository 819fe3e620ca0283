using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Core.Limits;
using Parley.Core.Names;

namespace Parley.Core.Community;

/// <summary>What is asked of a password before it is hashed.</summary>
internal static class Passwords
{
    /// <summary>
    /// The password as it is hashed: in NFKC, so that it is the same on every keyboard (RFC 4013, section 2.2). False, with a
    /// reason, for one that is too short, too long, or among the first that a guesser tries.
    /// </summary>
    public static bool TryPrepare(
        string typed, string? name, CommunityLimits limits, [NotNullWhen(true)] out string? password, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = WhyNot(typed, name, limits);
        password = refusal is null ? typed.Normalize(NormalizationForm.FormKC) : null;
        return refusal is null;
    }

    /// <summary>The password as it was hashed, when it could have been: what cannot be one becomes another that is wrong.</summary>
    public static string Prepare(string typed, CommunityLimits limits)
        => typed.Length <= limits.MaxPasswordLength * 2 && typed.TryCountScalars(out _) ? typed.Normalize(NormalizationForm.FormKC) : "";

    private static Refusal? WhyNot(string typed, string? name, CommunityLimits limits)
    {
        // No character takes more than two UTF-16 units: a quick bound before any work on a hostile string.
        if (typed.Length > limits.MaxPasswordLength * 2)
        {
            return new Refusal(RefusalCode.PasswordTooLong) { Limit = limits.MaxPasswordLength };
        }

        if (!typed.TryCountScalars(out var length) || typed.Any(char.IsControl))
        {
            return new Refusal(RefusalCode.BadParameter, "password");
        }

        if (length > limits.MaxPasswordLength)
        {
            return new Refusal(RefusalCode.PasswordTooLong) { Limit = limits.MaxPasswordLength };
        }

        if (length < limits.MinPasswordLength)
        {
            return new Refusal(RefusalCode.PasswordTooShort) { Limit = limits.MinPasswordLength };
        }

        var key = NameKey.Fold(typed);
        return CommonPasswords.Has(key) || key.Distinct().Count() <= 2 || (name is not null && key == NameKey.Fold(name))
            ? new Refusal(RefusalCode.PasswordTooCommon)
            : null;
    }
}
