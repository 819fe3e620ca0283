using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
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

        if (!person.Wishes.Blocks(turn.Person))
        {
            // Whoever was asked already is not told again for each who asks.
            var isNew = !room.IsInvited(person);
            if (isNew && room.Record is not null && person.Account is { } account
                && !turn.TrySave(new CommunityChange.InvitationSaved(new InvitationRecord(room.Key.Key, account.Id, turn.Person.Nick.Text))))
            {
                return;
            }

            if (isNew)
            {
                room.Invite(person, turn.Person.Nick);
                person.Tell(new Invited(room.Name, turn.Person.Nick, turn.Hub.Time.GetUtcNow()));
            }
        }

        turn.Note(NoteCode.InvitationSent, person.Nick.Text, room.Name.Text);
    }
}
