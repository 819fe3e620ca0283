using System.CommandLine;

namespace Parley.Administration;

/// <summary><c>parley token</c>: the tokens that open accounts of a running server.</summary>
internal static class TokenCommand
{
    private static AskInput Account => AskInput.Argument("ACCOUNT", "account", "Whose.");

    private static AskInput Name => AskInput.Argument("NAME", "name", "What the token is called.");

    public static Command Create() => new("token", "See, make and revoke tokens for bots, on the server that uses the data folder.\n\nExample:\n  parley token list weather")
    {
        AskCommand.Create("list", "List an account's tokens.\n\nExample:\n  parley token list weather", "tokens", Account),
        AskCommand.Create(
            "add", "Make a token, and print it: it is shown this once.\n\nExample:\n  parley token add weather tower --scopes read,say --for 90d",
            "token",
            Account,
            Name,
            AskInput.Option("--scopes", "scopes", "LIST", "What it is for: read, say, moderate, admin, with commas between.", required: true),
            AskInput.Option("--for", "for", "TIME", "How long, as 12h or 90d. Default: for ever."),
            AskInput.Option("--rooms", "rooms", "LIST", "In which rooms it may do more than read. Default: in all.")),
        AskCommand.Create("revoke", "Take a token back, by its name or number.\n\nExample:\n  parley token revoke weather tower", "revoke", Account, Name),
    };
}
