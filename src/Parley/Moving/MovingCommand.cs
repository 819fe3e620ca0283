using System.CommandLine;

namespace Parley.Moving;

/// <summary>What the commands that move data have in common: a file, a data folder, one outcome.</summary>
internal static class MovingCommand
{
    /// <summary>A command that does something with a file and a data folder.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, with examples.</param>
    /// <param name="fileDescription">What the file is.</param>
    /// <param name="run">Does it, with the file and the data folder; the sentence is why it was not done, null when it was.</param>
    public static Command Create(
        string name, string description, string fileDescription, Func<string, string, ParseResult, CancellationToken, Task<string?>> run)
    {
        var file = new Argument<string>("FILE") { Description = fileDescription };
        var data = DataOption.Create();
        var command = new Command(name, description) { file, data };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                return await run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(data), parsed, stop) is { } sentence
                    ? await FailAsync(sentence)
                    : ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return await FailAsync(e.Message);
            }
            catch (OperationCanceledException)
            {
                return await FailAsync("Stopped.");
            }
        });
        return command;
    }

    private static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync($"parley: {sentence}");
        return ExitCode.Failed;
    }
}
