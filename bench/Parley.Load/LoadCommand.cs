using System.CommandLine;
using Parley.Load.Dialects;
using Parley.Load.Scenarios;
using Parley.Load.Servers;

namespace Parley.Load;

/// <summary>The command line.</summary>
internal static class LoadCommand
{
    private static readonly Argument<string[]> Names = new("SCENARIO") { Description = "What to measure; all of it when none is named." };
    private static readonly Option<bool> List = new("--list") { Description = "Name the scenarios." };

    private static readonly Option<string?> Parley = new("--parley") { Description = "The parley program, started for each scenario with --pace off." };
    private static readonly Option<string?> Command = new("--start")
    {
        Description = "A command that starts the server; {data} {pace} {line} {framed} {json} {irc} are filled in.",
    };
    private static readonly Option<string?> Against = new("--against") { Description = "A peer to start and measure: inspircd." };
    private static readonly Option<string?> Url = new("--url") { Description = "A server that runs, as line://127.0.0.1:5000; the scheme is the dialect." };
    private static readonly Option<int?> Pid = new("--server-pid") { Description = "Its process, to report CPU time and memory." };
    private static readonly Option<string> Durability = new("--durability")
    {
        Description = "What a commit of --parley survives: power or process.",
        DefaultValueFactory = _ => "power",
    };

    private static readonly Option<string?> With = new("--with") { Description = "More options for --parley's serve, in one word." };
    private static readonly Option<string?> Door = new("--door")
    {
        Description = $"The dialect: {string.Join(", ", DialectTable.All.Select(d => d.Name))}; line when nothing says otherwise.",
    };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "Measured time.", DefaultValueFactory = _ => 5 };
    private static readonly Option<double> WarmUp = new("--warmup") { Description = "Seconds of load before.", DefaultValueFactory = _ => 4 };
    private static readonly Option<int> Repeat = new("--repeat") { Description = "Measure so often and report the middle.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Payload = new("--payload") { Description = "Bytes of text a message.", DefaultValueFactory = _ => 64 };
    private static readonly Option<int?> Window = new("--window") { Description = "Messages in flight a sender." };
    private static readonly Option<int?> Senders = new("--senders") { Description = "Senders a room." };
    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures to this file too." };

    public static RootCommand Create()
    {
        var command = new RootCommand(
            """
            Measures a chat server: deliveries a second, times from send to last receipt, CPU time of the server for each delivery.

              parley-load room100 --parley ./parley
              parley-load room100 room1000 --against inspircd
              parley-load --url line://127.0.0.1:5000 --server-pid 4711 room100 --window 16
            """)
        {
            Names, List, Parley, Command, Against, Url, Pid, Durability, With, Door, Seconds, WarmUp, Repeat, Payload, Window, Senders, Json,
        };
        AtLeast(Seconds, 0.1);
        AtLeast(WarmUp, 0);
        AtLeast(Repeat, 1);
        AtLeast(Payload, 16);
        AtLeast(Window, 1);
        AtLeast(Senders, 1);
        command.SetAction(Run);
        return command;
    }

    private static void AtLeast<T>(Option<T> option, double least)
        => option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is { } value && Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) < least)
            {
                result.AddError($"{option.Name} is at least {least}.");
            }
        });

    private static int Run(ParseResult given)
    {
        if (given.GetValue(List))
        {
            foreach (var scenario in ScenarioTable.All)
            {
                Console.WriteLine($"{scenario.Name,-14} {scenario.Summary}");
            }

            return 0;
        }

        try
        {
            if (!OperatingSystem.IsLinux())
            {
                throw new LoadException("The load generator runs on Linux only: it waits with epoll and reads /proc.");
            }

            var names = given.GetValue(Names) ?? [];
            var settings = SettingsOf(given);
            var scenarios = names.Length == 0 ? ScenarioTable.All : [.. names.Select(ScenarioTable.Find)];
            return new Runner(settings, SourceOf(given)).Run(scenarios, given.GetValue(Json));
        }
        catch (LoadException problem)
        {
            Console.Error.WriteLine($"parley-load: {problem.Message}");
            return 2;
        }
    }

    private static Settings SettingsOf(ParseResult given) => new()
    {
        Door = given.GetValue(Door) ?? (given.GetValue(Against) is null ? UrlOf(given)?.Scheme.Split('+')[0] ?? "line" : "irc"),
        Measured = TimeSpan.FromSeconds(given.GetValue(Seconds)),
        WarmUp = TimeSpan.FromSeconds(given.GetValue(WarmUp)),
        Repeat = given.GetValue(Repeat),
        Payload = given.GetValue(Payload),
        Window = given.GetValue(Window),
        Senders = given.GetValue(Senders),
    };

    private static Uri? UrlOf(ParseResult given) => given.GetValue(Url) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var url) => url,
        var text => throw new LoadException($"{text} is no URL; one is line://127.0.0.1:5000."),
    };

    private static IServerSource SourceOf(ParseResult given)
    {
        var parley = given.GetValue(Parley) is { } program ? CommandServers.Parley(program, $"--durability {given.GetValue(Durability)} {given.GetValue(With)}") : null;
        var command = given.GetValue(Command) is { } template ? new CommandServers(template) : null;
        var peer = given.GetValue(Against) switch
        {
            null => null,
            "inspircd" => new InspIrcd(),
            var other => throw new LoadException($"There is no peer {other}; there is inspircd."),
        };
        var running = UrlOf(given) is { } url ? new RunningServer(url, given.GetValue(Pid)) : null;
        IServerSource?[] named = [parley, command, peer, running];
        return named.Count(source => source is not null) == 1
            ? named.First(source => source is not null)!
            : throw new LoadException("Say which server: one of --parley, --start, --against and --url.");
    }
}
