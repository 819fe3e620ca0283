using System.Net;
using System.Text;
using Parley.Core.Limits;
using Parley.Core.Ports;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;
using Parley.Wire.Commands;
using Parley.Wire.Json.Modern;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>A whole server without a socket, on which a story is played: a hub, its stores, its clock, and whoever sits where.</summary>
internal sealed class Stage
{
    /// <summary>Small, so that a short story comes to all of them.</summary>
    public static readonly ChatLimits Limits = new()
    {
        RecentFacts = 3,
        NewcomerPosts = 2,
        MaxPageFacts = 4,
        MaxRoomsPerPerson = 4,
        Community = new CommunityLimits
        {
            MaxRooms = 5,
            MaxMembers = 6,
            MaxRoomsOwned = 1,
            MaxBans = 4,
            MaxBlocks = 1,
            MaxSessionsPerAccount = 3,
            MaxTokensPerAccount = 2,
            WrongPasswordsPerAddress = new Rate(3, TimeSpan.FromSeconds(20)),
            NickChanges = new Rate(2, TimeSpan.FromSeconds(30)),
            Joins = new Rate(8, TimeSpan.FromSeconds(2)),
            Strangers = new Rate(1, TimeSpan.FromSeconds(30)),
            Searches = new Rate(1, TimeSpan.FromSeconds(2)),
            Invitations = new Rate(2, TimeSpan.FromSeconds(30)),
            Reports = new Rate(1, TimeSpan.FromMinutes(1)),
        },
    };

    private static readonly ModernReader Reader = new(Limits);

    private readonly CountingChance _chance = new();
    private readonly PlainHasher _hasher = new();
    private readonly Dictionary<char, Seat> _seats = [];
    private int _tags;

    public Stage() => Hub = Start();

    public SettableTime Time { get; } = new();

    public WatchedLog Log { get; } = new();

    public MemoryCommunityStore Store { get; } = new();

    public DelayableBackground Background { get; private set; } = new();

    public Hub Hub { get; private set; }

    public Records Records { get; } = new();

    /// <summary>The last token that was made.</summary>
    public string Token { get; set; } = "none";

    /// <summary>Who is connected.</summary>
    public IReadOnlyCollection<Seat> Seats => _seats.Values;

    /// <summary>Whoever sits there; a new connection when there was none, or it is over.</summary>
    public Seat SeatOf(char name)
    {
        if (!_seats.TryGetValue(name, out var seat))
        {
            _seats.Add(name, seat = new Seat(name));
            if (name == StoryLine.Console)
            {
                Hub.EnterAsConsole(seat.Session);
            }
        }

        return seat;
    }

    /// <summary>What a line asks for; null when a door would not hand it on. Each request gets a mark, to see which answer is its.</summary>
    public Act? Read(string text)
    {
        var said = text
            .Replace("$code", Hub.OwnerCode?.ToString() ?? "none", StringComparison.Ordinal)
            .Replace("$token", Token, StringComparison.Ordinal)
            .Replace("$cloak", text.Contains("$cloak", StringComparison.Ordinal) ? Hub.Cloaks.Of(IPAddress.Parse("198.51.100.2")) : "", StringComparison.Ordinal);
        var act = said.StartsWith('{') ? Reader.Read(Encoding.UTF8.GetBytes(said)).Act : TypedCommand.TryRead(said, out var typed, out _) ? typed : null;
        return act is null ? null : act with { Tag = act.Tag ?? $"#{++_tags}" };
    }

    /// <summary>The doors close the connections to which goodbye was said.</summary>
    public void Sweep()
    {
        foreach (var seat in _seats.Values.Where(s => s.IsEnded || s.Session.IsOver).ToList())
        {
            Drop(seat);
        }
    }

    public void Drop(Seat seat)
    {
        Hub.Disconnect(seat.Session);
        _seats.Remove(seat.Name);
    }

    /// <summary>The process is gone, with everything that was under way, and another starts on what is stored.</summary>
    public void Restart()
    {
        _seats.Clear();
        Background = new DelayableBackground();
        Hub = Start();
    }

    private Hub Start() => new(Log, Background, Time, Limits, new CommunityPorts(Store, _hasher, _chance));
}
