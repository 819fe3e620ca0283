namespace Parley.Serving;

/// <summary>What a stored message survives.</summary>
internal enum Durability
{
    /// <summary>A power cut.</summary>
    Power,

    /// <summary>The end of the process.</summary>
    Process,
}
