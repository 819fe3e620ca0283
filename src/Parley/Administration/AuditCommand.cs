using System.CommandLine;
using Parley.Wire.Json.Modern;

namespace Parley.Administration;

/// <summary><c>parley audit</c>: what moderators and administrators did on a running server.</summary>
internal static class AuditCommand
{
    public static Command Create() => AskCommand.Create(
        "audit",
        """
        Show what moderators and administrators did, and what was reported, newest first.

        Examples:
          parley audit
          parley audit --room tea --limit 100
        """,
        [
            AskInput.Option("--room", "room", "ROOM", "In one room. Default: everywhere."),
            AskInput.Option("--limit", "limit", "NUMBER", "How many entries, up to 100. Default: 20."),
            AskInput.Option("--before", "before", "NUMBER", "Only entries with a lower number."),
        ],
        AskAsync);

    private static Task<ServerObject> AskAsync(AdminConnection server, (string Name, string? Value)[] arguments, CancellationToken stop)
        => server.AnswerAsync(arguments.Any(a => a.Name == "room") ? "audit" : "server_audit", stop, arguments);
}
