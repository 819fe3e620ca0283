using System.CommandLine;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Administration;

/// <summary><c>parley account</c>: the accounts of a running server.</summary>
internal static class AccountCommand
{
    private static AskInput Name => AskInput.Argument("NAME", "nick", "The account.");

    public static Command Create() => new("account", "See and manage the accounts of the server that uses the data folder.\n\nExample:\n  parley account list")
    {
        AskCommand.Create(
            "list", "List accounts, all or those whose names a pattern finds.\n\nExample:\n  parley account list 'a*'",
            [AskInput.Optional("PATTERN", "pattern", "Names, with * for any characters and ? for one.")], ListAsync),
        AskCommand.Create("show", "Show who somebody is.\n\nExample:\n  parley account show alice", "whois", Name),
        AskCommand.Create(
            "add", "Make an account. The password is asked for, or read from standard input.\n\nExample:\n  parley account add alice",
            "add_account", Name, AskInput.Password("password")),
        AskCommand.Create(
            "password",
            "Give an account another password; its connections are closed, its tokens revoked.\n\nExample:\n  parley account password alice",
            "set_password", Name, AskInput.Password("password")),
        AskCommand.Create(
            "rename", "Give an account another name.\n\nExample:\n  parley account rename alice alicia",
            "rename_account", Name, AskInput.Argument("NEW", "name", "Its new name.")),
        AskCommand.Create(
            "administrator", "Make an account an administrator, or no longer.\n\nExample:\n  parley account administrator alice on",
            "administrator", Name, AskInput.Argument("on|off", "value", "on or off.")),
        AskCommand.Create(
            "remove", "Take an account away, and keep what it said or take all of it back.\n\nExample:\n  parley account remove alice --posts keep",
            "remove_account", Name, AskInput.Option("--posts", "posts", "keep|redact", "What becomes of what it said.", required: true)),
        AskCommand.Create(
            "kick", "Close every connection of somebody.\n\nExample:\n  parley account kick mallory --reason floods",
            "server_kick", Name, AskInput.Option("--reason", "reason", "TEXT", "Why.")),
    };

    /// <summary>Page by page, to the end.</summary>
    private static async Task<ServerObject> ListAsync(AdminConnection server, (string Name, string? Value)[] arguments, CancellationToken stop)
    {
        List<AccountObjectRow> all = [];
        while (true)
        {
            (string, string?)[] page = all.Count == 0 ? arguments : [.. arguments, ("after", all[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            var answer = await server.AnswerAsync("accounts", stop, page);
            if (answer.Accounts is not { } accounts)
            {
                return answer;
            }

            all.AddRange(accounts);
            if (answer.More != true)
            {
                return answer with { Accounts = all };
            }
        }
    }
}
