namespace Parley.Core.Community;

/// <summary>Who makes accounts. The numbers are stored.</summary>
public enum RegistrationPolicy
{
    /// <summary>Everyone, for oneself.</summary>
    Open = 0,

    /// <summary>Administrators only.</summary>
    Closed = 1,
}
