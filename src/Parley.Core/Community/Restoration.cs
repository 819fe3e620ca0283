using Parley.Core.Names;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>Brings back what a community was when the server stopped: its accounts, its rooms, and who was in them.</summary>
internal static class Restoration
{
    /// <summary>It blocks for the store.</summary>
    public static void Run(Hub hub, CommunitySnapshot snapshot)
    {
        foreach (var account in snapshot.Accounts)
        {
            hub.People.Record(hub.People.Add(Nick.Parse(account.Name)), account);
        }

        foreach (var key in snapshot.RetiredKeys)
        {
            hub.Rooms.Keys.Add(key);
        }

        Rooms(hub, snapshot);
        Members(hub, snapshot);
        Invitations(hub, snapshot);
        foreach (var token in snapshot.Tokens)
        {
            hub.Deadlines.Of(token);
        }

        foreach (var ban in snapshot.Bans)
        {
            hub.Deadlines.Of(ban);
        }

        foreach (var erasure in snapshot.Erasures)
        {
            hub.Erasures.Begin(erasure);
        }
    }

    private static void Invitations(Hub hub, CommunitySnapshot snapshot)
    {
        foreach (var invitation in snapshot.Invitations)
        {
            if (hub.People.TryFind(invitation.Account, out var person)
                && hub.Rooms.TryFind(new ConversationKey(ConversationKind.Room, invitation.Room), out var room)
                && !room.Has(person))
            {
                room.Invite(person, Nick.Parse(invitation.By));
            }
        }
    }

    private static void Rooms(Hub hub, CommunitySnapshot snapshot)
    {
        var roles = snapshot.Roles.ToLookup(r => r.Room);
        var bans = snapshot.Bans.ToLookup(b => b.Room);
        foreach (var record in snapshot.Rooms)
        {
            hub.Rooms.Restore(new StoredRoom(record, [.. roles[record.Key]], [.. bans[record.Key]]));
        }
    }

    private static void Members(Hub hub, CommunitySnapshot snapshot)
    {
        foreach (var membership in snapshot.Memberships.Where(m => m.Conversation.Kind == ConversationKind.Room))
        {
            if (!hub.People.TryFind(membership.Account, out var person))
            {
                continue;
            }

            // A room that is nobody's is open because of those who are in it, if no other has its key by now.
            RoomName? name = null;
            if (hub.Rooms.TryFind(membership.Conversation, out var room)
                || (RoomName.TryParse(membership.Name, out name, out _)
                    && hub.Rooms.Keys.Of(name) == membership.Conversation
                    && hub.Rooms.TryOpen(name, out room, out _)
                    && room.Key == membership.Conversation))
            {
                // Who was banned in the moment before the server stopped may still be stored as a member.
                if (Standings.Of(hub, person, room) is { IsBanned: true, Rank: < (int)Role.Moderator })
                {
                    hub.Community.Later(membership.Account, membership.Conversation);
                }
                else
                {
                    room.Add(person);
                }
            }
            else if (name is not null && hub.Rooms.Keys.Of(name) != membership.Conversation)
            {
                hub.Community.Later(membership.Account, membership.Conversation);
            }
        }
    }
}
