using System.Reflection;

namespace Parley.Server.Tests.Program;

/// <summary>The program, run in this process to its end.</summary>
/// <param name="Code">What it says to the shell.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    /// <summary>Runs a command that ends by itself.</summary>
    public static async Task<ProgramRun> OfAsync(string input, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var (consoleOutput, consoleError, consoleInput) = (Console.Out, Console.Error, Console.In);
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(new StringReader(input));
        try
        {
            var main = Assembly.Load("parley").EntryPoint!;
            var code = await Task.Run(() => main.Invoke(null, [arguments])).WaitAsync(TimeSpan.FromSeconds(20));
            return new ProgramRun(code is Task<int> task ? await task : (int)code!, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(consoleOutput);
            Console.SetError(consoleError);
            Console.SetIn(consoleInput);
        }
    }
}
