namespace Parley.Core;

/// <summary>What can be refused. The names are part of the modern JSON dialect: never rename one.</summary>
public enum RefusalCode
{
    /// <summary>The bytes are not what the dialect speaks.</summary>
    Malformed,

    /// <summary>A line, frame or object over the door's limit, in bytes.</summary>
    TooLarge,

    /// <summary>No such command or request type.</summary>
    UnknownVerb,

    /// <summary>A parameter is missing; the subject names it.</summary>
    MissingParameter,

    /// <summary>A parameter cannot be read; the subject names it.</summary>
    BadParameter,

    /// <summary>A name has to be taken first.</summary>
    NotLoggedIn,

    /// <summary>This session already has a name.</summary>
    AlreadyLoggedIn,

    /// <summary>A nick of no characters.</summary>
    NickEmpty,

    /// <summary>A nick over the limit, in characters.</summary>
    NickTooLong,

    /// <summary>A nick with a character that nicks may not have.</summary>
    NickInvalid,

    /// <summary>Somebody has this nick.</summary>
    NickTaken,

    /// <summary>The nick could be mistaken for one in use.</summary>
    NickLooksAlike,

    /// <summary>A ban of the server is about this nick.</summary>
    NickBanned,

    /// <summary>The room's name is empty, too long, or has a character that room names may not have.</summary>
    RoomNameInvalid,

    /// <summary>No room of that name is known to the asker.</summary>
    NoSuchRoom,

    /// <summary>Nobody of that name is here.</summary>
    NoSuchPerson,

    /// <summary>Only members of the room may do that.</summary>
    NotInRoom,

    /// <summary>A message of no characters.</summary>
    TextEmpty,

    /// <summary>A message over the limit, in bytes of UTF-8.</summary>
    TextTooLong,

    /// <summary>The session has muted the room, which works both ways.</summary>
    Muted,

    /// <summary>Too many rooms joined at once.</summary>
    TooManyRooms,

    /// <summary>The store cannot take messages now, as when the disk is full.</summary>
    StoreUnavailable,

    /// <summary>The conversation is off the record: there is no history.</summary>
    OffTheRecord,

    /// <summary>A search term that is empty or too long.</summary>
    SearchTermInvalid,

    /// <summary>The server is stopping.</summary>
    Stopping,

    /// <summary>Too often; the limit is the number of seconds to wait.</summary>
    RateLimited,

    /// <summary>The server has no accounts, or nobody may make one for oneself.</summary>
    RegistrationClosed,

    /// <summary>A password under the limit, in characters.</summary>
    PasswordTooShort,

    /// <summary>A password over the limit, in characters.</summary>
    PasswordTooLong,

    /// <summary>A password that a guesser tries first.</summary>
    PasswordTooCommon,

    /// <summary>The name and the password, or the token, open nothing. It is not told which was wrong.</summary>
    LoginFailed,

    /// <summary>A name that the server gave a guest cannot be registered: another has to be taken first.</summary>
    GuestName,

    /// <summary>Only people with an account may do that.</summary>
    AccountRequired,

    /// <summary>The account has as many connections as it may have.</summary>
    TooManySessions,

    /// <summary>The account has as many tokens as it may have.</summary>
    TooManyTokens,

    /// <summary>The account has no token of that name.</summary>
    NoSuchToken,

    /// <summary>The token with which the session was opened is not for that.</summary>
    OutOfScope,

    /// <summary>No post at that <c>seq</c> that the asker may change. It is not told whether there is one.</summary>
    NoSuchPost,

    /// <summary>Too long ago to be edited; the limit is in minutes.</summary>
    TooLateToEdit,

    /// <summary>Only somebody above may do that; the subject says whom it takes: <c>moderator</c>, <c>owner</c>, <c>administrator</c>.</summary>
    NotAllowed,

    /// <summary>Not over somebody who is as high, or higher.</summary>
    Outranked,

    /// <summary>A ban is about the asker.</summary>
    Banned,

    /// <summary>A silence is about the asker.</summary>
    Silenced,

    /// <summary>Guests only read here.</summary>
    GuestsReadOnly,

    /// <summary>The room is moderated, and the asker has no voice.</summary>
    Moderated,

    /// <summary>The room is slow; the limit is the number of seconds to wait.</summary>
    SlowMode,

    /// <summary>The topic is for moderators to change.</summary>
    TopicLocked,

    /// <summary>The room is for those who were invited.</summary>
    InviteOnly,

    /// <summary>The room has a password, and it was not given.</summary>
    RoomPasswordWrong,

    /// <summary>The room takes no more people.</summary>
    RoomFull,

    /// <summary>The room is nobody's, and that is for rooms that are somebody's.</summary>
    RoomNotRegistered,

    /// <summary>The room is somebody's already.</summary>
    RoomRegistered,

    /// <summary>There is a room of that name.</summary>
    RoomTaken,

    /// <summary>That cannot be done with the lobby.</summary>
    NotInLobby,

    /// <summary>The account owns as many rooms as it may.</summary>
    TooManyOwned,

    /// <summary>The server has as many rooms as it holds.</summary>
    ServerFull,

    /// <summary>The person is not in the room.</summary>
    PersonNotInRoom,

    /// <summary>The person is in the room already.</summary>
    PersonInRoom,

    /// <summary>The person has no account, and so cannot be that.</summary>
    PersonIsGuest,

    /// <summary>There is no account of that name.</summary>
    NoSuchAccount,

    /// <summary>The account owns rooms, which have to be given away or closed first; the subject names one.</summary>
    RoomsOwned,

    /// <summary>The code that makes somebody the server's owner is not that, or is used up.</summary>
    ClaimFailed,

    /// <summary>What a ban is to be about cannot be read, or there is nobody of that name or cloak.</summary>
    BadMask,

    /// <summary>There is no such ban.</summary>
    NoSuchBan,

    /// <summary>There are as many bans as there may be.</summary>
    TooManyBans,

    /// <summary>There is no such setting; the subject is what was given.</summary>
    NoSuchSetting,

    /// <summary>The setting, which the subject names, cannot be set so; <see cref="Refusal.Takes"/> says how it can.</summary>
    BadSetting,

    /// <summary>The person does not take whispers from people like the asker.</summary>
    WhispersClosed,

    /// <summary>As many people are blocked as can be.</summary>
    TooManyBlocks,

    /// <summary>Nobody of that name is blocked.</summary>
    NotBlocked,
}
