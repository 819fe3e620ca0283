namespace Parley.Testing.Scripts;

/// <summary>What is done, in order, and what is then seen.</summary>
/// <param name="Line">Where it stands in the script, from 1.</param>
/// <param name="Acts">What is done.</param>
/// <param name="Expectations">What is seen; each client sees its own in this order.</param>
public sealed record ScriptStep(int Line, IReadOnlyList<ScriptAct> Acts, IReadOnlyList<ScriptExpectation> Expectations);
