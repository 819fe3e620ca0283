using System.Text.Json;
using Parley.Load.Measuring;
using Parley.Load.Reporting;
using Parley.Load.Scenarios;
using Parley.Load.Servers;

namespace Parley.Load;

/// <summary>Runs scenarios one after the other and reports. One that fails is said so and does not end the others.</summary>
internal sealed class Runner(Settings settings, IServerSource source)
{
    /// <summary>Writes the table to standard output as it grows, and the file at the end.</summary>
    /// <returns>The exit code: 1 when a scenario failed.</returns>
    public int Run(IReadOnlyList<IScenario> scenarios, FileInfo? json)
    {
        var began = TimeProvider.System.GetUtcNow();
        List<Figures> rows = [];
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        Console.WriteLine($"{Machine.Here}. Payload {settings.Payload} bytes.\n\n{MarkdownTable.Head}");
        foreach (var scenario in scenarios)
        {
            try
            {
                foreach (var row in scenario.Run(new Stage(settings, source)))
                {
                    rows.Add(row);
                    Console.WriteLine(MarkdownTable.Line(row));
                }
            }
            catch (LoadException problem)
            {
                failures[scenario.Name] = problem.Message;
                Console.Error.WriteLine($"parley-load: {scenario.Name}: {problem.Message}");
            }
        }

        if (json is not null)
        {
            var report = new Report(began, Machine.Here, settings, rows, failures);
            File.WriteAllText(json.FullName, JsonSerializer.Serialize(report, ReportJson.Default.Report) + "\n");
        }

        return failures.Count == 0 ? 0 : 1;
    }
}
