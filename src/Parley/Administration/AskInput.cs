using System.CommandLine;

namespace Parley.Administration;

/// <summary>Something that a command of the shell takes, and the parameter of the request that it becomes.</summary>
/// <param name="Parameter">The request's parameter.</param>
/// <param name="Symbol">The argument or option; null for what is on no command line.</param>
/// <param name="Read">What was given; null for nothing.</param>
internal sealed record AskInput(string Parameter, Symbol? Symbol, Func<ParseResult, string?> Read)
{
    /// <summary>An argument that has to be there.</summary>
    public static AskInput Argument(string name, string parameter, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        return new AskInput(parameter, argument, parsed => parsed.GetValue(argument));
    }

    /// <summary>An argument that may be missing.</summary>
    public static AskInput Optional(string name, string parameter, string description)
    {
        var argument = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        return new AskInput(parameter, argument, parsed => parsed.GetValue(argument));
    }

    /// <summary>An option: <c>--name VALUE</c>.</summary>
    public static AskInput Option(string name, string parameter, string value, string description, bool required = false)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = value, Required = required };
        return new AskInput(parameter, option, parsed => parsed.GetValue(option));
    }

    /// <summary>A password, asked for when the command runs: on a command line others on the machine could see it.</summary>
    public static AskInput Password(string parameter) => new(parameter, Symbol: null, static _ => PasswordPrompt.Ask());
}
