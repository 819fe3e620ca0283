using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Makes an account an administrator of the server, or no longer: <c>/administrator bob on</c>.</summary>
internal static class AdministratorVerb
{
    private const int NickAt = 0;
    private const int ValueAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "administrator",
        Topic = HelpTopic.Administration,
        Deed = Deed.AppointAdministrator,
        Params = [Param.Nick, new Param("value")],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryAccountOf(NickAt, out var person))
        {
            return;
        }

        bool? isOn = turn[ValueAt]!.ToUpperInvariant() switch
        {
            "ON" => true,
            "OFF" => false,
            _ => null,
        };
        if (isOn is not { } on)
        {
            turn.Refuse(RefusalCode.BadParameter, "value");
            return;
        }

        var changed = person.Account! with { Administrator = on };
        var audit = turn.Audit(room: null, Deed.AppointAdministrator, person.Nick.Text, why: null, on ? "on" : "off");
        if (turn.TrySave(new CommunityChange.AccountSaved(changed), audit))
        {
            turn.Hub.People.Record(person, changed);
            turn.Hub.OwnerCode = on ? null : turn.Hub.OwnerCode;
            turn.Note(on ? NoteCode.AdministratorMade : NoteCode.AdministratorUnmade, person.Nick.Text);

            // Bans do not reach administrators.
            turn.Hub.Enforcement.Reconsider(person);
        }
    }
}
