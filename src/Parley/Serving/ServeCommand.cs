using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace Parley.Serving;

/// <summary><c>parley serve</c>: runs the server until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "The data folder. Default: the per-user data folder.", HelpName = "DIR" };

    private static readonly Option<string[]> Door = new("--door")
    {
        Description = "A door to open, repeatable: line://, framed:// or json:// with address and port, line+tls:// for an encrypted one, line+unix:///path. "
            + "Default: all three on loopback.",
        HelpName = "URL",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<bool> Lan = new("--lan") { Description = "Open the doors on all interfaces, for others on the network." };

    private static readonly Option<string?> Tls = new("--tls")
    {
        Description = "The certificate of the encrypted doors: a PEM file, or auto for one that is made and kept in the data folder. "
            + "Without --door it also opens an encrypted twin of each default door, one port higher.",
        HelpName = "auto|CERT.pem",
    };

    private static readonly Option<string?> TlsKey = new("--tls-key")
    {
        Description = "The certificate's private key. Default: it is in the certificate's file.",
        HelpName = "KEY.pem",
    };

    private static readonly Option<string?> Durability = new("--durability")
    {
        Description = "What a stored message survives: power (a power cut, the default) or process (the end of the process only; faster).",
        HelpName = "power|process",
    };

    private static readonly Option<string?> Pace = new("--pace")
    {
        Description = "How fast one connection may send: 30/10 (the default) is 30 messages at once and 10 a second after; or off.",
        HelpName = "BURST/RATE",
    };

    private static readonly Option<string[]> Exempt = new("--exempt")
    {
        Description = "From where nothing is counted per address, repeatable: an address or a range, as 203.0.113.0/24, or none. Default: loopback.",
        HelpName = "RANGE",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string[]> Limit = new("--limit")
    {
        Description = "A limit to set, repeatable, as max_text_bytes=4KiB or joins=50/5s. 'parley limits' lists them all.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string?> Lang = new("--lang") { Description = "The language of system words. Default: en.", HelpName = "en|zh" };

    private static readonly Option<string?> Log = new("--log") { Description = "How log lines look. Default: text.", HelpName = "text|json" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "serve",
            """
            Start the server.

            Examples:
              parley serve
              parley serve --lan --tls auto
              parley serve --data /srv/parley --door line://0.0.0.0:5000 --door line+unix:///run/parley/line.sock
              parley serve --door json+tls://0.0.0.0:12232 --tls /etc/ssl/chat.pem --tls-key /etc/ssl/private/chat.pem
              parley serve --limit max_connections_per_address=500 --limit registrations=5/1h
            """)
        {
            Data, Door, Lan, Tls, TlsKey, Durability, Pace, Exempt, Limit, Lang, Log,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var data = parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("PARLEY_DATA") ?? ServeSettings.DefaultData;
        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(Path.Combine(data, ServeSettings.FileName)), optional: true)
                .AddEnvironmentVariables("PARLEY_")
                .AddInMemoryCollection(Flags(parsed))
                .Build();
            if (!ServeSettings.TryRead(configuration, Path.GetFullPath(data), out var settings, out var fault))
            {
                return await RefuseAsync(fault);
            }

            return await ServerRun.RunAsync(settings, stop);
        }
        catch (InvalidDataException e)
        {
            return await RefuseAsync($"{Path.Combine(data, ServeSettings.FileName)} cannot be read: {e.InnerException?.Message ?? e.Message}");
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync($"parley: {sentence}");
        return ExitCode.Unusable;
    }

    private static Dictionary<string, string?> Flags(ParseResult parsed)
    {
        // A flag that is given twice counts as it was given last.
        var flags = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (option, key) in new[] { (Tls, "tls"), (TlsKey, "tls_key"), (Durability, "durability"), (Pace, "pace"), (Lang, "lang"), (Log, "log") })
        {
            if (parsed.GetValue(option) is { } value)
            {
                flags[key] = value;
            }
        }

        if (parsed.GetValue(Lan))
        {
            flags["lan"] = "true";
        }

        if (parsed.GetValue(Door) is { Length: > 0 } doors)
        {
            flags["door"] = string.Join(' ', doors);
        }

        if (parsed.GetValue(Exempt) is { Length: > 0 } ranges)
        {
            flags["exempt"] = string.Join(' ', ranges);
        }

        foreach (var limit in parsed.GetValue(Limit) ?? [])
        {
            var name = limit.Split('=', 2);
            flags[$"limits:{name[0].Trim()}"] = name.Length == 2 ? name[1] : "";
        }

        return flags;
    }
}
