namespace Parley.Core.Verbs;

/// <summary>A request, as a dialect read it.</summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="Arguments">One a parameter of the verb, in their order; null for one that is missing.</param>
/// <param name="Tag">The asker's mark, which comes back with the answer; for a post also what makes a repeated send harmless.</param>
public sealed record Act(Verb Verb, string?[] Arguments, string? Tag = null)
{
    /// <summary>A request with the arguments named.</summary>
    /// <exception cref="ArgumentException">The verb has no parameter of that name.</exception>
    public static Act Of(Verb verb, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var places = new string?[verb.Params.Count];
        foreach (var (name, value) in arguments)
        {
            var place = verb.IndexOf(name);
            places[place >= 0 ? place : throw new ArgumentException($"{verb.Name} has no parameter {name}.", nameof(arguments))] = value;
        }

        return new Act(verb, places);
    }

    /// <summary>The argument at a place; null when it is missing, as also those of a request that is older than its parameter.</summary>
    public string? this[int place] => place < Arguments.Length ? Arguments[place] : null;

    /// <summary>The first required parameter that is missing; null when all are there.</summary>
    public Param? Missing()
    {
        for (var i = 0; i < Verb.Params.Count; i++)
        {
            if (!Verb.Params[i].Optional && this[i] is null)
            {
                return Verb.Params[i];
            }
        }

        return null;
    }
}
