using System.Net;
using Parley.Core.Limits;
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

    /// <summary>What the accounts of a test have as their passwords.</summary>
    public static string PasswordOf(string nick) => nick + "'s password";

    private Hub Start() => new(Log, Background, Time, Limits, new CommunityPorts(Store, Hasher, Chance));
}
