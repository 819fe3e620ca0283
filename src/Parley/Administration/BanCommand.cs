using System.CommandLine;
using Parley.Wire.Json.Modern;

namespace Parley.Administration;

/// <summary><c>parley ban</c>: who is kept off a running server, or out of one of its rooms.</summary>
internal static class BanCommand
{
    private static AskInput Whom => AskInput.Argument("WHOM", "whom", "A name, a pattern as 'bad*', an address as @203.0.113.0/24, or @NAME for that person's address.");

    private static AskInput Room => AskInput.Option("--room", "room", "ROOM", "In one room. Default: the whole server.");

    private static AskInput For => AskInput.Option("--for", "for", "TIME", "How long, as 10m, 12h or 7d. Default: for ever.");

    private static AskInput Reason => AskInput.Option("--reason", "reason", "TEXT", "Why.");

    public static Command Create() => new("ban", "See, make and lift bans on the server that uses the data folder.\n\nExample:\n  parley ban add @mallory --for 7d")
    {
        Of("list", "List bans, silences and exceptions.\n\nExample:\n  parley ban list --room tea", "bans", "server_bans", Room),
        Of("add", "Keep people off the server, or out of a room.\n\nExample:\n  parley ban add @mallory --for 7d --reason spam", "ban", "server_ban", Whom, Room, For, Reason),
        Of("exempt", "Make an exception from bans and silences.\n\nExample:\n  parley ban exempt alice", "exempt", "server_exempt", Whom, Room, For, Reason),
        Of("lift", "Lift a ban: whom as it was said, or its number.\n\nExample:\n  parley ban lift 31", "unban", "server_unban", Whom, Room),
        Of("unexempt", "Take an exception back.\n\nExample:\n  parley ban unexempt alice", "unexempt", "server_unexempt", Whom, Room),
        AskCommand.Create(
            "silence", "Have people say nothing in a room.\n\nExample:\n  parley ban silence mallory --room tea --for 1h",
            "silence", Whom, AskInput.Option("--room", "room", "ROOM", "The room.", required: true), For, Reason),
        AskCommand.Create(
            "unsilence", "Let people speak again.\n\nExample:\n  parley ban unsilence mallory --room tea",
            "unsilence", Whom, AskInput.Option("--room", "room", "ROOM", "The room.", required: true)),
    };

    /// <summary>The same in a room and on the server, which are two verbs.</summary>
    private static Command Of(string name, string description, string inRoom, string onServer, params IReadOnlyList<AskInput> inputs)
        => AskCommand.Create(name, description, inputs, (server, arguments, stop) => AskAsync(server, inRoom, onServer, arguments, stop));

    private static Task<ServerObject> AskAsync(
        AdminConnection server, string inRoom, string onServer, (string Name, string? Value)[] arguments, CancellationToken stop)
        => server.AnswerAsync(arguments.Any(a => a.Name == "room") ? inRoom : onServer, stop, arguments);
}
