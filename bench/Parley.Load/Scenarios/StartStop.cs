using System.Globalization;
using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>How long the program takes until its doors are open, and to say goodbye.</summary>
internal sealed record StartStop(string Name, string Summary, int Connected) : IScenario
{
    /// <summary>5 rounds after one that fills the file cache; the middle ones are reported.</summary>
    private const int Rounds = 5;

    public IEnumerable<Figures> Run(Stage stage)
    {
        if (!stage.Source.StartsProcesses)
        {
            throw new LoadException($"{Name} starts the server itself: give --parley or --start.");
        }

        _ = Round(stage);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(stage)).ToList();
        var start = rounds.Select(round => round.Start).Order().ElementAt(Rounds / 2);
        var stop = rounds.Select(round => round.Stop).Order().ElementAt(Rounds / 2);
        yield return new Figures
        {
            Scenario = Name,
            Door = stage.Dialect.Name,
            Milliseconds = start,
            ResidentMiB = rounds[^1].ResidentMiB,
            Note = string.Create(
                CultureInfo.InvariantCulture,
                $"doors open after {start:0} ms; stopped in {stop:0} ms with {Connected} connected; middle of {Rounds}"),
        };
    }

    private (double Start, double Stop, double ResidentMiB) Round(Stage stage)
    {
        using var venue = stage.Open();
        _ = venue.Gather([.. Enumerable.Range(0, Connected).Select(_ => Guest.To(null))]);
        venue.Settle();
        var resident = venue.Server.Process?.Memory.Resident / 1024.0 ?? 0;
        var start = venue.Server.StartTime!.Value.TotalMilliseconds;
        return (start, venue.Server.Stop()?.TotalMilliseconds ?? 0, resident);
    }
}
