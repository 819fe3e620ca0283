using System.Globalization;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Walk;

/// <summary>A few people in a few rooms do whatever comes into their heads, for as long as the test wants.</summary>
internal sealed class Crowd
{
    /// <summary>What every account has as its password.</summary>
    private const string Password = "correct horse battery";

    private static readonly string[] Names = ["alice", "bob", "carol", "mallory", "root", "badger", "Ann"];
    private static readonly string[] Rooms = ["lobby", "tea", "coffee", "attic"];
    private static readonly string[] Addresses = ["203.0.113.7", "203.0.113.8", "2001:db8::1", "198.51.100.1"];
    private static readonly string[] Masks = ["b*", "*", "@203.0.113.0/24", "@alice", "@mallory", "?lice", "2001:db8::/32"];

    private static readonly (string Name, string[] Values)[] Settings =
    [
        ("moderated", ["on", "off"]), ("invite_only", ["on", "off"]), ("unlisted", ["on", "off"]), ("topic_locked", ["on", "off"]), ("slow", ["5s", "off"]),
        ("password", ["camomile", "off"]), ("limit", ["3", "off"]), ("guests", ["allowed", "read-only", "none"]), ("off_the_record", ["on", "off"]), ("keep_days", ["3", "off"]),
    ];

    private readonly Random _random;
    private readonly List<Screen> _screens = [];

    public Crowd(int seed)
    {
        _random = new Random(seed);
        var often = new Rate(1000, TimeSpan.FromTicks(1));
        World = new World(new ChatLimits
        {
            Community = new CommunityLimits
            {
                NickChanges = often,
                Joins = often,
                Strangers = often,
                Searches = often,
                Invitations = often,
                Reports = often,
                Registrations = often,
                WrongPasswordsPerAddress = often,
                WrongPasswordsPerName = often,
                MaxRoomsOwned = 2,
                MaxBans = 4,
            },
        });
        Console = World.Console();
        foreach (var name in Names.Take(4))
        {
            Connect().Actor.Asks("login", ("nick", name));
        }

        Console.Asks("add_account", ("nick", "root"), ("password", Password));
        Console.Asks("administrator", ("nick", "root"), ("value", "on"));
        _screens.ForEach(s => s.Look());
    }

    public World World { get; }

    public Actor Console { get; private set; }

    /// <summary>What each connection shows.</summary>
    public IReadOnlyList<Screen> Screens => _screens;

    /// <summary>Which verbs were done, and for which reasons some were not.</summary>
    public HashSet<string> Reached { get; } = [];

    /// <summary>What was done last, for whoever has to find out why it was wrong.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Somebody does something.</summary>
    public void Step()
    {
        _screens.RemoveAll(s => s.Actor.Session.IsOver || s.Actor.Ended is not null);
        if (_screens.Count < 3 || (_screens.Count < 8 && _random.Next(10) == 0))
        {
            Connect();
        }

        var who = _random.Next(8) == 0 ? Console : _screens[_random.Next(_screens.Count)].Actor;
        var (verb, arguments) = Any();
        Last = $"{who.Session.Person?.Nick.Text ?? "-"}: {verb} {string.Join(' ', arguments.Select(a => $"{a.Name}={a.Value}"))}";
        if (verb == "drop")
        {
            if (who != Console)
            {
                who.Drops();
            }
        }
        else
        {
            who.Forgets();
            who.Asks(verb, arguments);
            Reached.Add(who.Told.OfType<Refused>().FirstOrDefault()?.Refusal.Code.ToString() ?? verb);
        }

        _screens.ForEach(s => s.Look());
    }

    /// <summary>The server stops and starts; everyone has to connect again.</summary>
    public void Restart()
    {
        World.Restart();
        _screens.Clear();
        Console = World.Console();
    }

    private Screen Connect()
    {
        var screen = new Screen(World.Connects(Any(Addresses)));
        _screens.Add(screen);
        return screen;
    }

    private string Any(string[] of) => of[_random.Next(of.Length)];

    private (string Verb, (string Name, string? Value)[] Arguments) Any()
    {
        var (room, nick, name) = (("room", (string?)Any(Rooms)), ("nick", (string?)Any(Names)), ("name", (string?)Any(Names)));
        (string, string?) whom = ("whom", _random.Next(2) == 0 ? Any(Names) : Any(Masks));
        (string, string?) @for = ("for", _random.Next(3) == 0 ? "1h" : null);
        (string, string?) number = (null!, _random.Next(1, 60).ToString(CultureInfo.InvariantCulture));
        return _random.Next(52) switch
        {
            < 6 => ("join", [room, ("password", _random.Next(3) == 0 ? "camomile" : null)]),
            < 8 => ("leave", [room]),
            < 11 => ("say", [room, ("text", "hello " + number.Item2)]),
            11 => ("topic", [room, ("text", "topic " + number.Item2)]),
            12 => ("edit", [room, ("seq", "last"), ("text", "edited")]),
            13 => ("redact", [room, ("seq", _random.Next(2) == 0 ? "last" : number.Item2)]),
            14 => ("kick", [room, nick]),
            15 or 16 => ("ban", [room, whom, @for]),
            17 => ("silence", [room, whom, @for]),
            18 => ("exempt", [room, ("whom", Any(Names))]),
            19 or 20 => ("unban", [room, whom]),
            21 => ("unsilence", [room, whom]),
            22 => ("unexempt", [room, whom]),
            23 or 24 => ("role", [room, nick, ("role", Any(["none", "member", "voiced", "moderator"]))]),
            25 => ("invite", [room, nick]),
            26 or 27 => Set(room),
            28 or 29 => ("register_room", [room]),
            30 => ("rename_room", [room, ("name", Any(["tea", "coffee", "attic", "Tea", "hall"]))]),
            31 => ("transfer_room", [room, nick]),
            32 => ("close_room", [room]),
            33 or 34 => ("nick", [nick]),
            35 or 36 => ("register", [("password", Password), _random.Next(3) == 0 ? nick : ("nick", null)]),
            37 or 38 or 39 => ("login", [nick, ("password", Password)]),
            40 => ("login", [_random.Next(2) == 0 ? nick : ("nick", null)]),
            41 => ("logout", []),
            42 => ("whisper", [nick, ("text", "psst " + number.Item2)]),
            43 => ("rename_account", [nick, name]),
            44 => _random.Next(3) == 0 ? ("remove_account", [nick, ("posts", "keep")]) : ("delete_account", [("posts", "keep"), ("password", Password)]),
            45 => ("administrator", [nick, ("value", Any(["on", "off"]))]),
            46 => ("server_set", [("setting", "guests"), ("value", Any(["allowed", "allowed", "read-only", "none"]))]),
            47 => ("server_ban", [whom, @for]),
            48 => ("server_unban", [whom]),
            49 => _random.Next(2) == 0 ? ("server_exempt", [("whom", Any(Names))]) : ("server_unexempt", [whom]),
            50 => _random.Next(2) == 0 ? ("server_kick", [nick]) : ("mute", []),
            _ => ("drop", []),
        };
    }

    private (string Verb, (string Name, string? Value)[] Arguments) Set((string, string?) room)
    {
        var (name, values) = Settings[_random.Next(Settings.Length)];
        return ("set", [room, ("setting", name), ("value", Any(values))]);
    }
}
