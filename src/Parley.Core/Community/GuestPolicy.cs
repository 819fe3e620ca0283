namespace Parley.Core.Community;

/// <summary>What people without an account may do, on the server or in one room. The numbers are stored.</summary>
public enum GuestPolicy
{
    /// <summary>Come in and talk.</summary>
    Allowed = 0,

    /// <summary>Come in and read.</summary>
    ReadOnly = 1,

    /// <summary>Nothing.</summary>
    None = 2,
}
