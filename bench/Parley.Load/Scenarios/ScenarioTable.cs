namespace Parley.Load.Scenarios;

/// <summary>Everything that can be measured, in the order of the report. Adding a scenario is a row, or a file and a row.</summary>
internal static class ScenarioTable
{
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new FanOut("room100", "one room of 100, one of them speaks") { Rooms = 1, Members = 100 },
        new FanOut("room1000", "one room of 1000, one of them speaks") { Rooms = 1, Members = 1000 },
        new FanOut("rooms100x10", "100 rooms of 10, one in each speaks") { Rooms = 100, Members = 10 },
        new FanOut("pairs100", "100 rooms of two, both speak") { Rooms = 100, Members = 2, SendersEach = 2 },
        new FanOut("acks100", "100 alone in their rooms, waiting for the message to be stored") { Rooms = 100, Members = 1, Windows = [16], Door = "json" },
        new FanOut("offrecord100", "room100 in a room that stores nothing") { Rooms = 1, Members = 100, IsOffRecord = true },
        new IdleSessions("idle5000", "memory of 5000 sessions that say nothing", 5000),
        new JoinStorm("join1000", "1000 come and enter one room", 1000),
        new SlowReader("slowreader", "one of a room of 100 stops reading", 100),
        new Flood("flood", "100 talk, with and without 50 who flood", Talkers: 100, Flooders: 50),
        new StartStop("start", "from the program's start to open doors, and from SIGTERM to its end", 100),
    ];

    public static IScenario Find(string name)
        => All.FirstOrDefault(scenario => scenario.Name == name)
            ?? throw new LoadException($"There is no scenario {name}; --list names them.");
}
