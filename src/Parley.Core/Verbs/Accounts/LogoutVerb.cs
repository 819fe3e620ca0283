using Parley.Core.Events;
using Parley.Core.Names;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Makes this connection a guest's again. The account stays in its rooms; the guest begins anew, in the lobby if the account was there.</summary>
internal static class LogoutVerb
{
    public static readonly Verb Row = new() { Name = "logout", Topic = HelpTopic.Accounts, Run = Run };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        var session = turn.Session;
        var person = turn.Person;
        if (!person.IsAccount)
        {
            turn.Refuse(RefusalCode.AccountRequired);
            return;
        }

        var heard = session.Hears ? person.Rooms.ToList() : [];
        hub.Presence.Detach(session, person, reason: null, offline: false);
        foreach (var room in heard)
        {
            session.Tell(new RoomExited(room.Name, Current: null, Tag: null));
        }

        if (hub.Presence.EnterAsGuest(session, asked: null) is { } refusal)
        {
            turn.Refuse(refusal);
            hub.Presence.Expel(session, CloseReason.Quit);
            return;
        }

        turn.Note(NoteCode.LoggedOut, session.Person!.Nick.Text);
        if (heard.Exists(r => r.Name.Equals(RoomName.Lobby)))
        {
            hub.Entrance.Follow(session, RoomName.Lobby, before: null);
            session.Current = session.Person.Rooms.Count > 0 ? session.Person.Rooms[0] : null;
        }
    }
}
