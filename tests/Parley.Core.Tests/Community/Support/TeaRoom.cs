using Parley.Core.Conversations;

namespace Parley.Core.Tests.Community.Support;

/// <summary>A world with a room that is somebody's, and in it one of each whom a test about order needs. Nobody has been told anything yet.</summary>
internal sealed class TeaRoom
{
    private readonly List<Actor> _everyone = [];

    public TeaRoom(World? world = null)
    {
        World = world ?? new World();
        Owner = Add(World.Owner("olive", "tea"));
        Admin = Add(World.Administrator("root"));
        Moderator = Add(World.Account("mona"));
        Plain = Add(World.Account("alice"));
        Guest = Add(World.Guest("gus"));
        foreach (var who in _everyone.Skip(1))
        {
            who.Types("/join tea");
        }

        Owner.Types("/role mona moderator");
        Forget();
    }

    public World World { get; }

    /// <summary>Olive, whose room it is.</summary>
    public Actor Owner { get; }

    /// <summary>Root, an administrator who is nothing else in the room.</summary>
    public Actor Admin { get; }

    /// <summary>Mona.</summary>
    public Actor Moderator { get; }

    /// <summary>Alice, an account that is nothing here.</summary>
    public Actor Plain { get; }

    /// <summary>Gus, a guest.</summary>
    public Actor Guest { get; }

    public Room Room => World.Room("tea");

    /// <summary>A new account in the room, which everyone has forgotten to have come.</summary>
    public Actor Joins(string nick, string? role = null, string? address = null)
    {
        var person = Add(World.Account(nick, address));
        person.Types("/join tea");
        if (role is not null)
        {
            Owner.Types($"/role {nick} {role}");
        }

        Forget();
        return person;
    }

    /// <summary>A new guest in the room, whom everyone has forgotten to have come.</summary>
    public Actor GuestJoins(string nick, string? address = null)
    {
        var guest = Add(World.Guest(nick, address));
        guest.Types("/join tea");
        Forget();
        return guest;
    }

    public void Forget() => _everyone.ForEach(who => who.Forgets());

    private Actor Add(Actor who)
    {
        _everyone.Add(who);
        return who;
    }
}
