namespace Parley.Load.Measuring;

/// <summary>Memory of a process, in KiB.</summary>
/// <param name="Resident">All of it that is in RAM (VmRSS).</param>
/// <param name="Anonymous">The part that no file backs: heaps and stacks (RssAnon).</param>
/// <param name="Proportional">Resident, pages shared with other processes counted in part (Pss).</param>
internal sealed record Memory(long Resident, long Anonymous, long Proportional);
