using Parley.Core.Facts;

namespace Parley.Core.Ports;

/// <summary>What became of one draft: either a fact, or why it was not stored.</summary>
/// <param name="Fact">The stored fact.</param>
/// <param name="Repeated">Its tag was known: the fact is the one stored then, and nothing new happened.</param>
/// <param name="Refusal">Why nothing was stored.</param>
public readonly record struct AppendOutcome(Fact? Fact, bool Repeated, Refusal? Refusal);
