namespace Parley.Core.Policy;

/// <summary>
/// Whom a ban is about. Exactly one of account, pattern and range is there.
/// <code>
/// mask    = nick            ; the account of that name, or else whoever has the name
///         / pattern         ; names with * and ? in them
///         / ["@"] address   ; 203.0.113.7, 203.0.113.0/24, 2001:db8::/32
///         / "@" nick        ; the addresses from which that person is connected
///         / "@" cloak       ; the address that is shown as this
/// </code>
/// </summary>
/// <param name="Text">As moderators are shown it.</param>
/// <param name="Account">The account; 0 for none.</param>
/// <param name="Pattern">The pattern of names.</param>
/// <param name="Range">The addresses.</param>
public sealed record BanMask(string Text, long Account = 0, NickPattern? Pattern = null, AddressRange? Range = null)
{
    /// <summary>Whether it is about somebody: by the account, the name, or any address.</summary>
    internal bool Matches(in BanSubject subject)
        => (Account != 0 && subject.Person?.Account?.Id == Account)
            || (Pattern is not null && subject.Nick is { } nick && Pattern.Matches(nick))
            || (Range is { } range && subject.IsWithin(range));
}
