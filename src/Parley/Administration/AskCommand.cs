using System.CommandLine;
using Parley.Moving;
using Parley.Wire.Json.Modern;

namespace Parley.Administration;

/// <summary>A command that asks the running server for something, as the one who runs it, and prints the answer.</summary>
internal static class AskCommand
{
    /// <summary>A command that does so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, with an example.</param>
    /// <param name="verb">What it asks for: a row of the table of verbs.</param>
    /// <param name="inputs">What it takes.</param>
    public static Command Create(string name, string description, string verb, params IReadOnlyList<AskInput> inputs)
        => Create(name, description, inputs, (server, arguments, stop) => server.AnswerAsync(verb, stop, arguments));

    /// <summary>The same, where it takes more than one question.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, with an example.</param>
    /// <param name="inputs">What it takes.</param>
    /// <param name="ask">Asks, and gives back what is printed.</param>
    public static Command Create(
        string name,
        string description,
        IReadOnlyList<AskInput> inputs,
        Func<AdminConnection, (string Name, string? Value)[], CancellationToken, Task<ServerObject>> ask)
    {
        var data = DataOption.Create();
        var command = new Command(name, description) { data };
        foreach (var input in inputs)
        {
            switch (input.Symbol)
            {
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
                case Option option:
                    command.Options.Add(option);
                    break;
                default:
                    break;
            }
        }

        command.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(data), inputs, parsed, ask, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string data,
        IReadOnlyList<AskInput> inputs,
        ParseResult parsed,
        Func<AdminConnection, (string Name, string? Value)[], CancellationToken, Task<ServerObject>> ask,
        CancellationToken stop)
    {
        try
        {
            if (await AdminConnection.TryOpenAsync(data, stop) is not { } server)
            {
                return await SayAsync($"No server is using {data}. Start it, or name its data folder with --data.", ExitCode.Unusable);
            }

            await using (server)
            {
                var arguments = inputs.Select(input => (input.Parameter, Value: input.Read(parsed))).Where(a => a.Value is not null);
                var answer = await ask(server, [.. arguments], stop);
                return answer.Type == "error" ? await SayAsync(RefusalSentence.Of(answer), ExitCode.Failed) : Print(answer);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await SayAsync(e.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return await SayAsync("Stopped.", ExitCode.Failed);
        }
    }

    private static int Print(ServerObject answer)
    {
        AnswerPrinter.Print(answer, Console.Out);
        return ExitCode.Done;
    }

    private static async Task<int> SayAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync($"parley: {sentence}");
        return code;
    }
}
