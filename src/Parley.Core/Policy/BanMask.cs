namespace Parley.Core.Policy;

/// <summary>
/// Whom a ban is about. Of account, pattern and range one is there; a name and an account, where a guest who was banned has registered.
/// <code>
/// mask    = nick            ; the account of that name, or else whoever has the name
///         / pattern         ; names with * and ? in them
///         / ["@"] address   ; 203.0.113.7, 203.0.113.0/24, 2001:db8::/32
///         / "@" nick        ; the address from which that person has connected last
///         / "@" cloak       ; the address that is shown as this
/// </code>
/// </summary>
/// <param name="Text">As moderators are shown it.</param>
/// <param name="Account">The account; 0 for none.</param>
/// <param name="Pattern">The pattern of names.</param>
/// <param name="Range">The addresses.</param>
public sealed record BanMask(string Text, long Account = 0, NickPattern? Pattern = null, AddressRange? Range = null)
{
    /// <summary>Whether another is about the same, however either is written; of one that is about an account its former name does not count.</summary>
    internal bool IsSame(BanMask other)
        => Account == other.Account && (Account != 0 || (Range == other.Range && IsSame(other.Pattern)));

    /// <summary>Whether it is about these names.</summary>
    internal bool IsSame(NickPattern? pattern) => Pattern is null ? pattern is null : Pattern.Equals(pattern);

    /// <summary>Whether it is about somebody: by the account, the name, or any address.</summary>
    internal bool Matches(in BanSubject subject)
        => (Account != 0 && subject.Person?.Account?.Id == Account)
            || (Pattern is not null && subject.Nick is { } nick && Pattern.Matches(nick))
            || (Range is { } range && subject.IsWithin(range));
}
