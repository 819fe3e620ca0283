using Parley.Wire.Json.Modern;

namespace Parley.Administration;

/// <summary>
/// Why something was refused, for somebody at a shell: the server's own sentence, unless that points to what is typed in a room.
/// </summary>
internal static class RefusalSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="error">The server's <c>error</c>.</param>
    public static string Of(ServerObject error) => error.Code switch
    {
        "no_such_person" => $"There is nobody of the name {error.Subject}. parley account list shows the accounts.",
        "no_such_room" => $"There is no room {error.Subject}. parley room list shows them.",
        "no_such_ban" => $"There is no ban {error.Subject}. parley ban list shows them.",
        "no_such_token" => $"The account has no token {error.Subject}. parley token list shows them.",
        "no_such_setting" => $"There is no setting {error.Subject}. Without one, the command lists them.",
        "too_many_bans" => $"There are {error.Limit} bans, which is the most. Lift some with parley ban lift.",
        "too_many_tokens" => $"The account has {error.Limit} tokens, which is the most. Take some back with parley token revoke.",
        "rooms_owned" => $"The account owns the room {error.Subject}: give it away with parley room transfer, or close it with parley room close, first.",
        "room_not_registered" => $"The room {error.Subject} is nobody's: somebody in it makes it theirs with /register-room.",
        _ => error.Text ?? error.Code ?? "It was refused.",
    };
}
