namespace Parley.Core.Community;

/// <summary>What a session may use its account for. The numbers are stored.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Be in rooms, hear them, read their history.</summary>
    Read = 1,

    /// <summary>Say something, and change or take back what was said.</summary>
    Say = 2,

    /// <summary>Act as the moderator or owner that the account is.</summary>
    Moderate = 4,

    /// <summary>Act as the administrator that the account is.</summary>
    Admin = 8,

    /// <summary>Change the account itself: password, name, tokens. No token has it.</summary>
    Account = 16,

    /// <summary>Everything: what a password opens.</summary>
    All = Read | Say | Moderate | Admin | Account,
}
