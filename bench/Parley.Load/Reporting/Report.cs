using Parley.Load.Measuring;

namespace Parley.Load.Reporting;

/// <summary>A run as a file.</summary>
/// <param name="Time">When it began.</param>
/// <param name="Machine">On what.</param>
/// <param name="Settings">How it was measured.</param>
/// <param name="Rows">What came out.</param>
/// <param name="Failures">Scenarios that could not be measured, each with the reason.</param>
internal sealed record Report(
    DateTimeOffset Time, Machine Machine, Settings Settings, IReadOnlyList<Figures> Rows, IReadOnlyDictionary<string, string> Failures);
