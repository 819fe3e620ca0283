namespace Parley.Core.Ports;

/// <summary>What posts live in. The numbers are stored.</summary>
public enum ConversationKind
{
    /// <summary>A named place with members.</summary>
    Room = 1,

    /// <summary>Two people.</summary>
    Direct = 2,
}
