namespace Parley.Core.Verbs;

/// <summary>What a verb is about: by this, help is given in parts.</summary>
public enum HelpTopic
{
    /// <summary>What a newcomer needs.</summary>
    Basics,

    /// <summary>More of saying and reading.</summary>
    Talking,

    /// <summary>Rooms, and who is what in them.</summary>
    Rooms,

    /// <summary>Accounts, tokens, whom one wants to hear from.</summary>
    Accounts,

    /// <summary>Keeping order in a room.</summary>
    Moderation,

    /// <summary>Running the server.</summary>
    Administration,
}
