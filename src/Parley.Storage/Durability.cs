namespace Parley.Storage;

/// <summary>What a commit survives.</summary>
public enum Durability
{
    /// <summary>The power going away: each commit waits until the disk has it.</summary>
    Power,

    /// <summary>The end of the process, however it ends: each commit waits until the operating system has it.</summary>
    Process,
}
