namespace Parley.Core.Verbs;

/// <summary>A request, as a dialect read it.</summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="Arguments">One a parameter of the verb, in their order; null for one that is missing.</param>
/// <param name="Tag">The asker's mark, which comes back with the answer; for a post also what makes a repeated send harmless.</param>
public sealed record Act(Verb Verb, string?[] Arguments, string? Tag = null)
{
    /// <summary>The first required parameter that is missing; null when all are there.</summary>
    public Param? Missing()
    {
        for (var i = 0; i < Verb.Params.Count; i++)
        {
            if (!Verb.Params[i].Optional && Arguments[i] is null)
            {
                return Verb.Params[i];
            }
        }

        return null;
    }
}
