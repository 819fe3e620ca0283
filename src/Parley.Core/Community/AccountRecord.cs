namespace Parley.Core.Community;

/// <summary>An account, as it is stored.</summary>
/// <param name="Id">Its number; from 1, never given twice, so that facts signed with it stay their author's.</param>
/// <param name="Name">Its nick, as it is shown.</param>
/// <param name="Made">When it was registered, UTC.</param>
public sealed record AccountRecord(long Id, string Name, DateTimeOffset Made)
{
    /// <summary>What its password is checked with; null when no password opens it.</summary>
    public Credential? Credential { get; init; }

    /// <summary>It may administer the server.</summary>
    public bool Administrator { get; init; }

    /// <summary>Who may whisper to it.</summary>
    public WhispersFrom Whispers { get; init; }

    /// <summary>Whom it does not want to hear from.</summary>
    public IReadOnlyList<BlockRecord> Blocks { get; init; } = [];
}
