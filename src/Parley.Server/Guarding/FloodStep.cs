namespace Parley.Server.Guarding;

/// <summary>What is to be done with a message that came too fast.</summary>
internal enum FloodStep
{
    /// <summary>It waits.</summary>
    Wait,

    /// <summary>It waits, and its sender is told why.</summary>
    Tell,

    /// <summary>The session has flooded for long enough.</summary>
    End,
}
