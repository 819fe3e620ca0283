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
}
