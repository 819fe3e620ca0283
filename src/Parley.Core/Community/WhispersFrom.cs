namespace Parley.Core.Community;

/// <summary>Who may whisper to a person. The numbers are stored.</summary>
public enum WhispersFrom
{
    /// <summary>Everyone.</summary>
    Everyone = 0,

    /// <summary>Accounts, but no guests.</summary>
    Accounts = 1,

    /// <summary>Nobody.</summary>
    Nobody = 2,
}
