namespace Parley.Core.Events;

/// <summary>The sentences that the server can say. The names are part of the modern JSON dialect: never rename one.</summary>
public enum NoteCode
{
    /// <summary>The name {0} belongs to somebody who has just come; yours is {1} now.</summary>
    NameClaimed,

    /// <summary>You are no longer logged in; your name is {0} now.</summary>
    LoggedOut,

    /// <summary>The password is changed; {0} other connections were closed and {1} tokens revoked.</summary>
    PasswordChanged,

    /// <summary>The token {0} is revoked.</summary>
    TokenRevoked,

    /// <summary>The account {0} is deleted.</summary>
    AccountDeleted,

    /// <summary>What you and {0} whisper is not kept, because one of you has no account.</summary>
    WhisperNotKept,

    /// <summary>{0} is away and will find the whisper on coming back.</summary>
    WhisperKept,

    /// <summary>{0} whispers came while you were away.</summary>
    WhispersMissed,

    /// <summary>You hear no whispers from {0} any more.</summary>
    Blocked,

    /// <summary>You hear from {0} again.</summary>
    Unblocked,

    /// <summary>Who may whisper to you: {0}, which is everyone, accounts or nobody.</summary>
    WhispersAre,

    /// <summary>You may say nothing in {0} any more; {1} decided it.</summary>
    Silenced,

    /// <summary>You may speak in {0} again.</summary>
    SilenceLifted,

    /// <summary>{0} is asked into {1}.</summary>
    InvitationSent,

    /// <summary>Those who keep order in {0} have your report.</summary>
    ReportSent,

    /// <summary>The room {0} is yours, and stays when everyone is gone.</summary>
    RoomRegistered,

    /// <summary>The server is yours: you may administer it from now on.</summary>
    ServerClaimed,

    /// <summary>The account {0} is made.</summary>
    AccountAdded,

    /// <summary>The password of {0} is set; {1} connections were closed and {2} tokens revoked.</summary>
    PasswordSet,

    /// <summary>{0} may administer the server from now on.</summary>
    AdministratorMade,

    /// <summary>{0} may no longer administer the server.</summary>
    AdministratorUnmade,

    /// <summary>The account {0} is called {1} now.</summary>
    AccountRenamed,

    /// <summary>{0} of the server is {1} now.</summary>
    ServerSet,

    /// <summary>{0} was put off the server; {1} connections were closed.</summary>
    PutOff,

    /// <summary>What the account {0} said is being taken back, everywhere; that may take a while.</summary>
    ErasureBegun,

    /// <summary>You send faster than {0} messages at once and {1} a second; whoever goes on so for {2} seconds is shown out.</summary>
    Slowed,
}
