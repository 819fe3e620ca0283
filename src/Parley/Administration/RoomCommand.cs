using System.CommandLine;

namespace Parley.Administration;

/// <summary><c>parley room</c>: the rooms of a running server.</summary>
internal static class RoomCommand
{
    private static AskInput Room => AskInput.Argument("ROOM", "room", "The room.");

    private static AskInput Name => AskInput.Argument("NAME", "nick", "The person.");

    private static AskInput Reason => AskInput.Option("--reason", "reason", "TEXT", "Why.");

    public static Command Create() => new("room", "See and manage the rooms of the server that uses the data folder.\n\nExample:\n  parley room list")
    {
        AskCommand.Create("list", "List every room, hidden ones too.\n\nExample:\n  parley room list", "rooms"),
        AskCommand.Create("roles", "Show who owns a room, and who keeps order in it.\n\nExample:\n  parley room roles tea", "roles", Room),
        AskCommand.Create(
            "role", "Make somebody none, member, voiced or moderator in a room.\n\nExample:\n  parley room role lobby alice moderator",
            "role", Room, Name, AskInput.Argument("ROLE", "role", "none, member, voiced or moderator.")),
        AskCommand.Create(
            "set", "Show how a room is set; with a setting and a value, set it.\n\nExample:\n  parley room set lobby slow 10s",
            "set", Room, AskInput.Optional("SETTING", "setting", "What to set."), AskInput.Optional("VALUE", "value", "How.")),
        AskCommand.Create("kick", "Put somebody out of a room.\n\nExample:\n  parley room kick tea mallory --reason enough", "kick", Room, Name, Reason),
        AskCommand.Create(
            "transfer", "Give a room to an account, as when its owner is gone.\n\nExample:\n  parley room transfer tea alice", "transfer_room", Room, Name),
        AskCommand.Create(
            "rename", "Give a room another name.\n\nExample:\n  parley room rename tea coffee",
            "rename_room", Room, AskInput.Argument("NEW", "name", "Its new name.")),
        AskCommand.Create("close", "Close a room for good.\n\nExample:\n  parley room close tea --reason 'we moved'", "close_room", Room, Reason),
    };
}
