using System.Net;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Ports;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Community.Support;

/// <summary>A whole server without a socket: a hub, its stores, its clock, and people who type.</summary>
internal sealed class World
{
    private int _addresses;

    public World(ChatLimits? limits = null)
    {
        Limits = limits ?? new ChatLimits();
        Hub = Start();
    }

    public ChatLimits Limits { get; }

    public SettableTime Time { get; } = new();

    public WatchedLog Log { get; } = new();

    public MemoryCommunityStore Store { get; } = new();

    public PlainHasher Hasher { get; } = new();

    public DelayableBackground Background { get; } = new();

    public CountingChance Chance { get; } = new();

    public Hub Hub { get; private set; }

    /// <summary>Stops the server, without goodbye, and starts it again on what is stored.</summary>
    public void Restart()
    {
        Hub.Settle();
        Crash();
    }

    /// <summary>The server is killed, before it has stored what may wait, and starts again.</summary>
    public void Crash()
    {
        Background.LaterWork.Forget();
        Hub = Start();
    }

    /// <summary>Somebody connects, from an address that nobody else has.</summary>
    public Actor Connects(string? address = null)
        => new(this, IPAddress.Parse(address ?? $"198.51.100.{++_addresses}"));

    /// <summary>A guest of that name, in the lobby.</summary>
    public Actor Guest(string nick, string? address = null)
    {
        var guest = Connects(address);
        guest.Types($"/login {nick}");
        guest.Types("/join lobby");
        guest.Forgets();
        return guest;
    }

    /// <summary>Somebody with a new account of that name, in the lobby.</summary>
    public Actor Account(string nick, string? address = null)
    {
        var person = Guest(nick, address);
        person.Types("/register " + PasswordOf(nick));
        person.Forgets();
        return person;
    }

    /// <summary>Another connection of an account.</summary>
    public Actor Again(string nick, string? address = null)
    {
        var person = Connects(address);
        person.Types($"/login {nick} {PasswordOf(nick)}");
        person.Forgets();
        return person;
    }

    /// <summary>A connection that a new token of somebody's account has opened.</summary>
    public Actor Bot(Actor owner, string scopes, string? rooms = null)
    {
        owner.Forgets();
        owner.Asks("token", ("name", "bot"), ("scopes", scopes), ("rooms", rooms));
        var bot = Connects();
        bot.Asks("login", ("token", owner.Sees<TokenMade>().Secret));
        bot.Forgets();
        return bot;
    }

    /// <summary>Somebody with a new account, in a room that is that account's own.</summary>
    public Actor Owner(string nick, string room, string? address = null)
    {
        var owner = Account(nick, address);
        owner.Types("/join " + room);
        owner.Types("/register-room");
        owner.IsFine();
        return owner;
    }

    /// <summary>Somebody with a new account that may administer the server, in the lobby.</summary>
    public Actor Administrator(string nick = "root", string? address = null)
    {
        var person = Account(nick, address);
        var console = Console();
        console.Types($"/administrator {nick} on");
        console.IsFine();
        console.Drops();
        return person;
    }

    /// <summary>Whoever runs the server, at the socket in its data folder.</summary>
    public Actor Console()
    {
        var console = new Actor(this, address: null);
        Hub.EnterAsConsole(console.Session);
        return console;
    }

    /// <summary>An open room.</summary>
    public Room Room(string name)
    {
        Assert.True(RoomName.TryParse(name, out var parsed, out _) & Hub.Rooms.TryFind(parsed!, out var room), name);
        return room!;
    }

    /// <summary>What the audit has, oldest first, each in short: who, what, where, to whom, more of what, and why.</summary>
    public IReadOnlyList<string> Audit()
        => [.. Store.ReadAuditAsync(null, before: 0, limit: int.MaxValue, CancellationToken.None).GetAwaiter().GetResult().Entries.Reverse().Select(Short)];

    /// <summary>What the accounts of a test have as their passwords.</summary>
    public static string PasswordOf(string nick) => nick + "'s password";

    private static string Short(AuditEntry entry)
    {
        string?[] parts = [entry.By, entry.What.ToString(), entry.RoomName, entry.Whom, entry.Detail, entry.Why is { } why ? $"({why})" : null];
        return string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private Hub Start() => new(Log, Background, Time, Limits, new CommunityPorts(Store, Hasher, Chance));
}
