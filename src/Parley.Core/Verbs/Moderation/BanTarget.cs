using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Whom a ban that is asked for is to be about: the grammar is <see cref="BanMask"/>'s.</summary>
/// <param name="Mask">What is compared.</param>
/// <param name="Person">The one person who is meant, when it is one who is known here.</param>
internal sealed record BanTarget(BanMask Mask, Person? Person)
{
    private const char OfAddress = '@';

    /// <summary>It is about the name of a guest, who can take another.</summary>
    public bool IsGuestName => Mask.Pattern is not null && Person is not null;

    /// <summary>Reads one; false when it is none, or names nobody who could be found.</summary>
    public static bool TryRead(Hub hub, string text, [NotNullWhen(true)] out BanTarget? target)
    {
        target = text switch
        {
            [OfAddress, .. var place] => OfPlace(hub, place),
            _ when AddressRange.TryParse(text, out var range) => Of(range),
            _ when text.AsSpan().IndexOfAny('*', '?') >= 0 => OfPattern(text),
            _ => OfName(hub, text),
        };
        return target is not null;
    }

    private static BanTarget Of(AddressRange range) => new(new BanMask(OfAddress + range.ToString(), Range: range), null);

    private static BanTarget? OfPattern(string text)
        => NickPattern.TryParse(text, out var pattern) ? new BanTarget(new BanMask(pattern.Text, Pattern: pattern), null) : null;

    /// <summary>Somebody who is not here, or no more, has a name as well.</summary>
    private static BanTarget? OfName(Hub hub, string text)
    {
        if (!Nick.TryParse(text, out var nick, out _))
        {
            return null;
        }

        var isKnown = hub.People.TryFind(nick, out var person) && !person.IsConsole;
        return isKnown && person!.Account is { } account
            ? new BanTarget(new BanMask(account.Name, Account: account.Id), person)
            : new BanTarget(new BanMask(nick.Text, Pattern: NickPattern.Parse(nick.Text)), isKnown ? person : null);
    }

    /// <summary>
    /// An address, or whoever it is who connects from one. Of the latter the cloak is shown: not everyone who may ban may
    /// see addresses.
    /// </summary>
    private static BanTarget? OfPlace(Hub hub, string place)
    {
        if (AddressRange.TryParse(place, out var range))
        {
            return Of(range);
        }

        var person = Nick.TryParse(place, out var nick, out _) && hub.People.TryFind(nick, out var found) ? found : null;
        return (person is null ? Find(hub, place) : LastAddress(person)) is { } address
            ? new BanTarget(new BanMask(OfAddress + hub.Cloaks.Of(address), Range: AddressRange.Around(address)), person)
            : null;
    }

    /// <summary>Where the person has connected from last; null when it is not known.</summary>
    private static IPAddress? LastAddress(Person person) => person.Sessions.LastOrDefault(s => s.Address is not null)?.Address;

    private static IPAddress? Find(Hub hub, string cloak)
        => cloak.Length == 0 ? null : hub.People.All.SelectMany(p => p.Sessions).FirstOrDefault(s => s.Address is { } from && hub.Cloaks.Of(from) == cloak)?.Address;
}
