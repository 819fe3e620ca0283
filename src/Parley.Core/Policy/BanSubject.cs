using System.Net;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Policy;

/// <summary>Somebody as bans see them: by name, by account, and by every address.</summary>
/// <param name="Person">Who it is; null for somebody who has no name yet.</param>
/// <param name="Nick">The name: the person's, or the one that is asked for.</param>
/// <param name="Address">One address more than those of the person's sessions.</param>
internal readonly record struct BanSubject(Person? Person, Nick? Nick, IPAddress? Address)
{
    /// <summary>Somebody as they are now.</summary>
    public static BanSubject Of(Person person) => new(person, person.Nick, null);

    /// <summary>Whether any of the addresses lies in the range.</summary>
    public bool IsWithin(AddressRange range)
    {
        if (Address is { } address && range.Contains(address))
        {
            return true;
        }

        foreach (var session in Person?.Sessions ?? [])
        {
            if (session.Address is { } from && range.Contains(from))
            {
                return true;
            }
        }

        return false;
    }
}
