using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Limits;

/// <summary>
/// Counts what people do against how often they may, each by themselves and all who come from one address together: a guest
/// who comes back under another name has not begun anew.
/// </summary>
/// <param name="limits">How often.</param>
internal sealed class RateBook(CommunityLimits limits)
{
    private readonly Throttle<AddressKey>?[] _addresses = new Throttle<AddressKey>?[PersonBudget.Kinds];

    /// <summary>Counts one, or says why it may not be done now.</summary>
    /// <param name="person">Who does it.</param>
    /// <param name="from">Where the request comes from; null is not counted.</param>
    /// <param name="what">What is done.</param>
    /// <param name="now">The time.</param>
    public Refusal? Take(Person person, AddressKey? from, Rated what, TimeSpan now)
    {
        var rate = RateOf(what);
        if (Throttle<AddressKey>.Refused(person.Budget.Take(what, rate, now)) is { } refusal)
        {
            return refusal;
        }

        if (from is not { } address || OfAddresses(what, rate).Take(address, now) is not { } crowded)
        {
            return null;
        }

        person.Budget.GiveBack(what, rate);
        return crowded;
    }

    private Throttle<AddressKey> OfAddresses(Rated what, Rate one)
        => _addresses[(int)what] ??= new Throttle<AddressKey>(
            new Rate(one.Burst * limits.PeoplePerAddress, one.Each / limits.PeoplePerAddress));

    private Rate RateOf(Rated what) => what switch
    {
        Rated.NickChange => limits.NickChanges,
        Rated.Join => limits.Joins,
        Rated.Stranger => limits.Strangers,
        Rated.Search => limits.Searches,
        Rated.Invitation => limits.Invitations,
        _ => limits.Reports,
    };
}
