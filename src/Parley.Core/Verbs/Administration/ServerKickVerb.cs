using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Closes every connection of somebody, who may come back.</summary>
internal static class ServerKickVerb
{
    private const int NickAt = 0;
    private const int ReasonAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "server_kick",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Params = [Param.Nick, Param.Reason],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryPerson(NickAt, out var person) || !turn.TryReason(ReasonAt, out var reason))
        {
            return;
        }

        var (nick, sessions) = (person.Nick.Text, person.Sessions.ToList());
        if (turn.TrySave(turn.Audit(room: null, Deed.BanFromServer, nick, reason, "put off")))
        {
            sessions.ForEach(s => turn.Hub.Presence.Expel(s, CloseReason.Kicked));
            turn.Note(NoteCode.PutOff, nick, Turn.Number(sessions.Count));
        }
    }
}
