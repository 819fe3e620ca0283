using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Who somebody is: whether it is an account, in which rooms (of those that the asker may know of), and from where: a cloak
/// for everyone, the address for those who keep order in a room that stays and in which that person is.
/// </summary>
internal static class WhoisVerb
{
    public static readonly Verb Row = new()
    {
        Name = "whois",
        Topic = HelpTopic.Accounts,
        Deed = Deed.LookAtPerson,
        Params = [Param.Nick],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryPerson(0, out var person))
        {
            return;
        }

        var rooms = person.Rooms
            .Where(r => Authority.Judge(turn.Standing(r), r.Rules, Deed.SeeRoom) is null)
            .Select(r => new PersonPlace(r.Name, r.RoleOf(person)));
        var addresses = person.Sessions.Select(s => s.Address).OfType<System.Net.IPAddress>().DistinctBy(AddressKey.Of).ToList();
        turn.Answer(new PersonDescribed(
            person.Nick,
            person.Account?.Made,
            person.IsOnline,
            person.IsAdministrator,
            [.. rooms.OrderBy(p => p.Room.Key, StringComparer.Ordinal)],
            [.. addresses.Select(turn.Hub.Cloaks.Of)],
            MaySeeAddresses(turn, person) ? [.. addresses.Select(a => a.ToString())] : null,
            turn.Tag));
    }

    private static bool MaySeeAddresses(Turn turn, Person person)
        => turn.Standing(room: null).IsAdministrator
            || person == turn.Person
            || person.Rooms.Any(r => Authority.Judge(turn.Standing(r), r.Rules, Deed.SeeAddresses) is null);
}
