using Parley.Load.Measuring;
using Parley.Load.Net;

namespace Parley.Load.Scenarios;

/// <summary>Fills rooms and makes some of their members speak.</summary>
internal static class Rooms
{
    /// <summary>A room of so many, the first ones of which speak and wait for all others.</summary>
    /// <param name="venue">Where.</param>
    /// <param name="traffic">What counts.</param>
    /// <param name="settings">Says how long the messages are.</param>
    /// <param name="rooms">How many.</param>
    /// <param name="members">In each.</param>
    /// <param name="senders">In each.</param>
    /// <param name="window">Messages on their way a sender.</param>
    /// <param name="offRecord">Whether what is said in them is not to be stored.</param>
    public static void Fill(
        Venue venue, Traffic traffic, Settings settings, int rooms, int members, int senders, int window, bool offRecord = false)
    {
        if (rooms > 1 && !venue.Dialect.HasRooms)
        {
            throw new LoadException($"The dialect {venue.Dialect.Name} has one room only.");
        }

        var names = Enumerable.Range(0, rooms).Select(_ => Guest.NewRoom()).ToList();
        var links = offRecord ? GatherOffRecord(venue, names, members) : Gather(venue, names, members);
        venue.Settle();
        for (var i = 0; i < links.Count; i++)
        {
            links[i].Reader = traffic;
            if (i % members < senders)
            {
                Seat(venue, traffic, links[i], names[i / members], settings.Payload, window, members - 1);
            }
        }
    }

    private static IReadOnlyList<Link> Gather(Venue venue, IReadOnlyList<string> rooms, int members)
        => venue.Gather([.. rooms.SelectMany(room => Enumerable.Range(0, members).Select(_ => Guest.To(room)))]);

    /// <summary>Whoever comes first makes the room, and may set it.</summary>
    private static IReadOnlyList<Link> GatherOffRecord(Venue venue, IReadOnlyList<string> rooms, int members)
    {
        var makers = Gather(venue, rooms, 1);
        venue.HaveAll([.. makers.Zip(rooms, (maker, room) => (maker, venue.Dialect.GoOffRecord(room)
            ?? throw new LoadException($"The dialect {venue.Dialect.Name} has no words for a room that stores nothing.")))]);
        var others = Gather(venue, rooms, members - 1);
        return [.. makers.SelectMany((maker, i) => others.Skip(i * (members - 1)).Take(members - 1).Prepend(maker))];
    }

    /// <summary>Makes a member speak.</summary>
    public static void Seat(Venue venue, Traffic traffic, Link link, string room, int payload, int window, int listeners)
        => traffic.Add(link, () => new Sender(link, venue.Dialect.Say(room, payload), window, listeners));
}
