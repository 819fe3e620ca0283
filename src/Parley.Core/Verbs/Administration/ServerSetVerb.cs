using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Says how the server is set; with a setting and a value, sets it: <c>/server-set guests read-only</c>.</summary>
internal static class ServerSetVerb
{
    private const int SettingAt = 0;
    private const int ValueAt = 1;

    private const string Guests = "guests";
    private const string Registration = "registration";

    public static readonly Verb Row = new()
    {
        Name = "server_set",
        Topic = HelpTopic.Administration,
        Deed = Deed.SetServer,
        Params = [new Param("setting", Optional: true), new Param("value", Optional: true)],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        var server = turn.Hub.Community.Server;
        if (turn[SettingAt] is not { } name || turn[ValueAt] is not { } value)
        {
            turn.Answer(new SettingsListed(null, Shown(server), turn.Tag));
            return;
        }

        var changed = With(server, name, value);
        if (changed is null)
        {
            turn.Refuse(Takes(name) is { } takes ? new Refusal(RefusalCode.BadSetting, name) { Takes = takes } : new Refusal(RefusalCode.NoSuchSetting, name));
        }
        else if (turn.TrySave(
            new CommunityChange.ServerSaved(changed), turn.Audit(room: null, Deed.SetServer, whom: null, why: null, $"{name} {value}")))
        {
            if (changed.Guests == GuestPolicy.None)
            {
                PutGuestsOut(turn.Hub);
            }

            var row = Shown(changed).First(s => Is(name, s.Name));
            turn.Note(NoteCode.ServerSet, row.Name, row.Value);
        }
    }

    private static SettingRow[] Shown(ServerRecord server) =>
    [
        new(Guests, RoomSettings.WordOf(server.Guests)),
        new(Registration, server.Registration == RegistrationPolicy.Open ? "open" : "closed"),
    ];

    private static ServerRecord? With(ServerRecord server, string name, string value) => name switch
    {
        _ when Is(name, Guests) && RoomSettings.TryGuests(value, out var guests) => server with { Guests = guests },
        _ when Is(name, Registration) && Is(value, "open") => server with { Registration = RegistrationPolicy.Open },
        _ when Is(name, Registration) && Is(value, "closed") => server with { Registration = RegistrationPolicy.Closed },
        _ => null,
    };

    private static string? Takes(string name)
        => Is(name, Guests) ? RoomSettings.GuestWords
            : Is(name, Registration) ? "open, closed"
            : null;

    private static bool Is(string typed, string word) => string.Equals(typed, word, StringComparison.OrdinalIgnoreCase);

    private static void PutGuestsOut(Hub hub)
    {
        foreach (var session in hub.People.All.Where(p => !p.IsAccount && !p.IsConsole).SelectMany(p => p.Sessions).ToList())
        {
            hub.Presence.Expel(session, CloseReason.GuestsOut);
        }
    }
}
