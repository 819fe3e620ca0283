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
}
