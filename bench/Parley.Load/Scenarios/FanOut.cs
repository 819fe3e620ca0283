using System.Globalization;
using Parley.Load.Dialects;
using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>Rooms in which some speak as fast as the others get it: a closed loop.</summary>
internal sealed record FanOut(string Name, string Summary) : IScenario
{
    public required int Rooms { get; init; }

    public required int Members { get; init; }

    public int SendersEach { get; init; } = 1;

    public IReadOnlyList<int> Windows { get; init; } = [1, 16];

    /// <summary>The dialect that the scenario is about; null for the one asked for.</summary>
    public string? Door { get; init; }

    public bool IsOffRecord { get; init; }

    public IEnumerable<Figures> Run(Stage stage)
    {
        stage = Door is null || stage.Dialect.Acknowledges ? stage : stage with { Dialect = DialectTable.Find(Door) };
        IReadOnlyList<int> windows = stage.Settings.Window is { } one ? [one] : Windows;
        return windows.Select(window => Run(stage, window));
    }

    private Figures Run(Stage stage, int window)
    {
        var settings = stage.Settings;
        using var venue = stage.Open();
        var traffic = new Traffic();
        var senders = Math.Min(settings.Senders ?? SendersEach, Members);
        Scenarios.Rooms.Fill(venue, traffic, settings, Rooms, Members, senders, window, IsOffRecord);
        traffic.Start();
        venue.RunFor(traffic, settings.WarmUp);
        List<Figures> rows = [];
        for (var i = 0; i < settings.Repeat; i++)
        {
            var stretch = Stretch.Begin(traffic, venue.Server.Process);
            venue.RunFor(traffic, settings.Measured);
            rows.Add(stretch.End(Name, stage.Dialect.Name, window));
        }

        venue.Finish(traffic);
        return MiddleOf(rows);
    }

    private static Figures MiddleOf(List<Figures> rows)
    {
        rows.Sort((a, b) => a.MessagesPerSecond!.Value.CompareTo(b.MessagesPerSecond!.Value));
        var middle = rows[rows.Count / 2];
        if (rows.Count == 1)
        {
            return middle;
        }

        // Where nobody listens, what is counted is messages.
        var spread = rows.Select(row => row.DeliveriesPerSecond > 0 ? row.DeliveriesPerSecond : row.MessagesPerSecond).ToList();
        return middle with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"middle of {rows.Count}, {spread[0]:0}–{spread[^1]:0}/s"),
        };
    }
}
