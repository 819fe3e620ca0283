namespace Parley.Core.Policy;

/// <summary>
/// What somebody may or may not do: what <see cref="Authority"/> decides about, and what the audit names. The numbers are
/// stored: never reuse one.
/// </summary>
public enum Deed
{
    /// <summary>What everyone may always do, as asking for help or leaving.</summary>
    Free = 0,

    // --- the server ---

    /// <summary>Come in without an account.</summary>
    EnterAsGuest = 1,

    /// <summary>Make an account for oneself.</summary>
    Register = 2,

    /// <summary>Change one's account: password, tokens, whether it is there at all.</summary>
    ManageAccount = 3,

    /// <summary>Change one's name.</summary>
    ChangeNick = 4,

    /// <summary>Say something to one person.</summary>
    Whisper = 5,

    /// <summary>Read what one said to a person, and the person to one.</summary>
    ReadDirect = 6,

    /// <summary>Choose whom one does not want to hear from.</summary>
    Block = 7,

    /// <summary>See which rooms there are.</summary>
    ListRooms = 8,

    /// <summary>See who somebody is.</summary>
    LookAtPerson = 9,

    /// <summary>Say that one owns the server, with the code that it printed.</summary>
    ClaimServer = 10,

    /// <summary>Change how the server is set, and whom it takes.</summary>
    SetServer = 11,

    /// <summary>Keep somebody off the server, or off it no longer.</summary>
    BanFromServer = 12,

    /// <summary>Make somebody an administrator, or no longer.</summary>
    AppointAdministrator = 13,

    /// <summary>Make, change and delete other people's accounts.</summary>
    ManageAccounts = 14,

    /// <summary>Read the whole audit.</summary>
    ReadServerAudit = 15,

    // --- a room, from outside ---

    /// <summary>See that the room is there.</summary>
    SeeRoom = 30,

    /// <summary>Go into it; make it, when there is none.</summary>
    Join = 31,

    // --- a room, as one of those in it ---

    /// <summary>Go out of it.</summary>
    Leave = 32,

    /// <summary>See who is in it, and what its topic is.</summary>
    LookAround = 33,

    /// <summary>Read and search what was said.</summary>
    ReadHistory = 34,

    /// <summary>Say something.</summary>
    Speak = 35,

    /// <summary>Change what one said.</summary>
    EditOwn = 36,

    /// <summary>Take back what one said.</summary>
    RedactOwn = 37,

    /// <summary>Say what the room is about.</summary>
    SetTopic = 38,

    /// <summary>Ask somebody in.</summary>
    Invite = 39,

    /// <summary>Tell the moderators that something is wrong.</summary>
    Report = 40,

    /// <summary>Make a room one's own that is nobody's.</summary>
    RegisterRoom = 41,

    // --- a room, as one of those who keep order ---

    /// <summary>Put somebody out.</summary>
    Kick = 50,

    /// <summary>Keep somebody out, or out no longer.</summary>
    Ban = 51,

    /// <summary>Have somebody be silent, or silent no longer.</summary>
    Silence = 52,

    /// <summary>See who is banned and silenced.</summary>
    ListBans = 53,

    /// <summary>Take back what others said.</summary>
    RedactAny = 54,

    /// <summary>Give and take voice and membership.</summary>
    GiveVoice = 55,

    /// <summary>Set what changes from hour to hour: moderated, slow, invite-only, topic lock.</summary>
    SetMode = 56,

    /// <summary>See from which addresses people come. Not in a room that is nobody's: anybody can make one and ask people in.</summary>
    SeeAddresses = 57,

    /// <summary>Read the audit of the room.</summary>
    ReadAudit = 58,

    // --- a room, as its owner ---

    /// <summary>Make and unmake moderators.</summary>
    Appoint = 70,

    /// <summary>Set what the room is: password, listing, size, guests, what is kept.</summary>
    SetRoom = 71,

    /// <summary>Make somebody else the owner.</summary>
    Transfer = 72,

    /// <summary>Give it another name.</summary>
    RenameRoom = 73,

    /// <summary>Close it for good.</summary>
    CloseRoom = 74,
}
