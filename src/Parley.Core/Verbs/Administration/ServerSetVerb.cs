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

    private static readonly Setting[] Settings =
    [
        new(
            "guests",
            RoomSettings.GuestWords,
            s => RoomSettings.WordOf(s.Guests),
            (s, value) => RoomSettings.TryGuests(value, out var guests) ? s with { Guests = guests } : null),
        new(
            "registration",
            "open, closed",
            s => s.Registration == RegistrationPolicy.Open ? "open" : "closed",
            (s, value) => Is(value, "open") ? s with { Registration = RegistrationPolicy.Open }
                : Is(value, "closed") ? s with { Registration = RegistrationPolicy.Closed }
                : null),
    ];

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
            turn.Answer(new SettingsListed(null, [.. Settings.Select(s => new SettingRow(s.Name, s.Show(server)))], turn.Tag));
            return;
        }

        if (Array.Find(Settings, s => Is(name, s.Name)) is not { } setting)
        {
            turn.Refuse(RefusalCode.NoSuchSetting, name);
        }
        else if (setting.Read(server, value) is not { } changed)
        {
            turn.Refuse(new Refusal(RefusalCode.BadSetting, name) { Takes = setting.Takes });
        }
        else if (turn.TrySave(
            new CommunityChange.ServerSaved(changed), turn.Audit(room: null, Deed.SetServer, whom: null, why: null, $"{name} {value}")))
        {
            if (changed.Guests == GuestPolicy.None)
            {
                PutGuestsOut(turn.Hub);
            }

            turn.Note(NoteCode.ServerSet, setting.Name, setting.Show(changed));
        }
    }

    private static bool Is(string typed, string word) => string.Equals(typed, word, StringComparison.OrdinalIgnoreCase);

    private static void PutGuestsOut(Hub hub)
    {
        foreach (var session in hub.People.All.Where(p => !p.IsAccount && !p.IsConsole).SelectMany(p => p.Sessions).ToList())
        {
            hub.Presence.Expel(session, CloseReason.GuestsOut);
        }
    }

    /// <summary>One thing that can be set of the server.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Takes">The values that it can have, as they are typed.</param>
    /// <param name="Show">How it is set.</param>
    /// <param name="Read">The server with another value; null for a value that it cannot have.</param>
    private sealed record Setting(string Name, string Takes, Func<ServerRecord, string> Show, Func<ServerRecord, string, ServerRecord?> Read);
}
