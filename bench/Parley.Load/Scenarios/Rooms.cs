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
    /// <param name="prepare">A command that the first member of each room types; null for none.</param>
    public static void Fill(
        Venue venue, Traffic traffic, Settings settings, int rooms, int members, int senders, int window, string? prepare = null)
    {
        if (rooms > 1 && !venue.Dialect.HasRooms)
        {
            throw new LoadException($"The dialect {venue.Dialect.Name} has one room only.");
        }

        var names = Enumerable.Range(0, rooms).Select(_ => Guest.NewRoom()).ToList();
        var links = venue.Gather([.. names.SelectMany(room => Enumerable.Range(0, members).Select(_ => Guest.To(room)))]);
        for (var i = 0; prepare is not null && i < rooms; i++)
        {
            links[i * members].Send(venue.Dialect.Type(names[i], prepare));
        }

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

    /// <summary>Makes a member speak.</summary>
    public static void Seat(Venue venue, Traffic traffic, Link link, string room, int payload, int window, int listeners)
        => traffic.Add(link, () => new Sender(link, venue.Dialect.Say(room, payload), window, listeners));
}
