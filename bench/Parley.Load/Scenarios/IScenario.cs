using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>Something to measure; a row of <see cref="ScenarioTable"/>.</summary>
internal interface IScenario
{
    string Name { get; }

    /// <summary>In a sentence, for the list of scenarios.</summary>
    string Summary { get; }

    /// <summary>Runs it; each row is given as soon as it is measured.</summary>
    IEnumerable<Figures> Run(Stage stage);
}
