using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>
/// Asks somebody into a room: that person may come in although the room is for those who were invited, or has a password.
/// Somebody who has blocked the asker is told nothing, and the asker sees no difference.
/// </summary>
internal static class InviteVerb
{
    private const int RoomAt = 0;
    private const int NickAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "invite",
        Topic = HelpTopic.Rooms,
        Deed = Deed.Invite,
        Params = [Param.Room, Param.Nick],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryPerson(NickAt, out var person))
        {
            return;
        }

        if (room.Has(person))
        {
            turn.Refuse(RefusalCode.PersonInRoom, person.Nick.Text);
            return;
        }

        if (turn.Take(Rated.Invitation) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        // Whoever was asked already is not told again for each who asks.
        if (room.IsInvited(person) || person.Wishes.Blocks(turn.Person) || TryInvite(turn, room, person))
        {
            turn.Note(NoteCode.InvitationSent, person.Nick.Text, room.Name.Text);
        }
    }

    private static bool TryInvite(Turn turn, Room room, Person person)
    {
        var by = turn.Person.Nick;
        if (room.Record is not null && person.Account is { } account
            && !turn.TrySave(new CommunityChange.InvitationSaved(new InvitationRecord(room.Key.Key, account.Id, by.Text))))
        {
            return false;
        }

        room.Invite(person, by);
        person.Tell(new Invited(room.Name, by, turn.Hub.Time.GetUtcNow()));
        return true;
    }
}
