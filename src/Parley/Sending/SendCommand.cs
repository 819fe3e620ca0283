using System.CommandLine;
using Parley.Client.Connections;

namespace Parley.Sending;

/// <summary><c>parley send</c>: says what it reads.</summary>
internal static class SendCommand
{
    private static readonly Argument<string> Url = new("URL") { Description = "The server's json door, as json://127.0.0.1:12231 or json+tls://host:port." };

    private static readonly Option<string> Room = new("--room") { Description = "Where to say it.", HelpName = "ROOM", DefaultValueFactory = _ => "lobby" };

    private static readonly Option<string?> As = new("--as") { Description = "Under which name. Default: a guest's.", HelpName = "NAME" };

    private static readonly Option<string?> Fingerprint = new("--fingerprint")
    {
        Description = "The SHA-256 fingerprint of a certificate that nobody signed, as the server printed it.",
        HelpName = "SHA256",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "send",
            """
            Say what comes on standard input, one message a line, and wait until each is stored.
            Exits with 1, and the reason, if one was refused.

            Examples:
              echo "The build is green." | parley send json://127.0.0.1:12231 --room builds --as robot
              tail -f app.log | parley send json://127.0.0.1:12231 --room logs
            """)
        {
            Url, Room, As, Fingerprint,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (!ServerUrl.TryParse(parsed.GetRequiredValue(Url), out var url, out var fault))
        {
            return await SayAsync(fault, ExitCode.Unusable);
        }

        if (url.Dialect != "json")
        {
            return await SayAsync($"The {url.Dialect} door does not say when a message is stored. Send through the json door.", ExitCode.Unusable);
        }

        try
        {
            await using var client = await ModernClient.ConnectAsync(url, "parley send", parsed.GetValue(Fingerprint), stop);
            var sender = new Sender(client, parsed.GetRequiredValue(Room), TimeProvider.System);
            var refused = await sender.EnterAsync(parsed.GetValue(As), stop) ?? await sender.SendAllAsync(Console.In, stop);
            return refused is null ? ExitCode.Done : await SayAsync(refused, ExitCode.Failed);
        }
        catch (IOException e)
        {
            return await SayAsync($"{parsed.GetValue(Url)}: {e.Message}", ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return await SayAsync("Stopped; what was not acknowledged may not be stored.", ExitCode.Failed);
        }
    }

    private static async Task<int> SayAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync($"parley: {sentence}");
        return code;
    }
}
