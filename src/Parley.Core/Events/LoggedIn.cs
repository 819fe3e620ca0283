using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To a session that has just got its name.</summary>
public sealed record LoggedIn(Nick Nick, string? Tag) : Answer(Tag)
{
    /// <summary>The name is an account's; otherwise a guest's.</summary>
    public bool IsAccount { get; init; }

    /// <summary>The account was made by this request.</summary>
    public bool IsNew { get; init; }

    /// <summary>The account may administer the server.</summary>
    public bool IsAdministrator { get; init; }
}
