using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Parley;

/// <summary>Help as the library gives it, but with one line for each command in a list of commands: its examples are in its own help.</summary>
/// <param name="help">The library's.</param>
internal sealed class ShortHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks what is needed need not have it.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Has the command, and those below it, give help so.</summary>
    public static RootCommand Use(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ShortHelp((HelpAction)option.Action!);
        return root;
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
        {
            command.Description = command.Description?.Split('\n')[0];
        }

        return help.Invoke(parseResult);
    }
}
