using System.Reflection;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Nobody is told of a room that is hidden from them, of an address that is not for them, or of anything where nothing is to be heard.</summary>
internal sealed class Secrets
{
    private static readonly Dictionary<Type, PropertyInfo[]> RoomNames = [];

    private readonly Dictionary<Seat, HashSet<string>> _asked = [];
    private Dictionary<Seat, HashSet<string>> _known = [];
    private Seat? _asker;

    /// <summary>What is asked is answered as of the moment when it was asked; and whoever names a room knows that name.</summary>
    public void Asked(Stage stage, Seat asker, Act act)
    {
        _asker = asker;
        _asked[asker] =
        [
            .. KnownTo(stage, asker),
            .. act.Arguments.Select(a => RoomName.TryParse(a, out var name, out _) ? name.Key : null).OfType<string>(),
        ];
    }

    public void Check(Stage stage)
    {
        foreach (var seat in stage.Seats)
        {
            if (seat.Told.Count == 0)
            {
                continue;
            }

            Must.Hold(seat.WasHearing || seat == _asker || seat.Told.All(h => h is Answer { Tag: not null }), string.Join('\n', seat.Told));
            var known = KnownTo(stage, seat).Concat(_known.GetValueOrDefault(seat) ?? []).ToHashSet();
            var asked = _asked.GetValueOrDefault(seat) ?? [];
            foreach (var happened in seat.Told)
            {
                var isAnswer = seat == _asker || happened is Answer { Tag: not null };
                Must.Hold(IsOwnEnd(seat, happened) || RoomsOf(happened).All(room => known.Contains(room.Key) || (isAnswer && asked.Contains(room.Key))), happened);
                CheckAddresses(stage, seat, happened);
            }
        }

        _asker = null;
    }

    /// <summary>What was known before what comes next.</summary>
    public void Remember(Stage stage) => _known = stage.Seats.ToDictionary(seat => seat, seat => KnownTo(stage, seat));

    private static HashSet<string> KnownTo(Stage stage, Seat seat)
    {
        var person = seat.Session.Person;
        return
        [
            .. stage.Hub.Rooms.Open
                .Where(room => !(room.Options.Unlisted || room.Options.InviteOnly)
                    || (person is not null && (person.IsAdministrator || room.Has(person) || room.IsInvited(person) || room.RoleOf(person) > Role.None)))
                .Select(room => room.Name.Key),
        ];
    }

    /// <summary>Whoever is told of being put out was in.</summary>
    private static bool IsOwnEnd(Seat seat, ChatEvent happened)
        => happened is RoomExited || (happened is Kicked kicked && kicked.Nick.Equals(seat.Session.Person?.Nick));

    private static IEnumerable<RoomName> RoomsOf(ChatEvent happened)
    {
        if (!RoomNames.TryGetValue(happened.GetType(), out var properties))
        {
            properties = [.. happened.GetType().GetProperties().Where(p => p.PropertyType == typeof(RoomName))];
            RoomNames.Add(happened.GetType(), properties);
        }

        return properties.Select(p => (RoomName?)p.GetValue(happened)).OfType<RoomName>().Concat(happened switch
        {
            RoomsListed e => e.Rooms.Select(r => r.Name),
            PersonDescribed e => e.Rooms.Select(r => r.Room),
            Stored e => RoomsOf(e.Happened),
            _ => [],
        });
    }

    private static void CheckAddresses(Stage stage, Seat seat, ChatEvent happened)
    {
        if (happened is not PersonDescribed { Addresses: not null } described || seat.Session.Person is not { } asker)
        {
            return;
        }

        Assert.True(stage.Hub.People.TryFind(described.Nick, out var person));
        Must.Hold(asker == person || asker.IsAdministrator || person.Rooms.Any(r => r.Record is not null && r.RoleOf(asker) >= Role.Moderator), described);
    }
}
