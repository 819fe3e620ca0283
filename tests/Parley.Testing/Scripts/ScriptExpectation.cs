namespace Parley.Testing.Scripts;

/// <summary>Something that somebody in a script sees, or must not see.</summary>
/// <param name="Who">The name in the script.</param>
/// <param name="Kinds">What would fulfil it; none for <c>sees nothing</c>.</param>
/// <param name="Fields">What has to be told of it.</param>
/// <param name="Negated">It must not be seen in this step.</param>
/// <param name="Text">As the script says it.</param>
public sealed record ScriptExpectation(
    string Who, IReadOnlyList<string> Kinds, IReadOnlyDictionary<string, string> Fields, bool Negated, string Text)
{
    /// <summary>Nothing at all is seen in this step.</summary>
    public bool IsSilence => Kinds.Count == 0;

    /// <summary>Whether this fulfils it. What a dialect does not tell cannot be held against it.</summary>
    public bool IsMetBy(Seen seen)
        => Kinds.Contains(seen.Kind) && Fields.All(f => seen[f.Key] is not { } told || told == f.Value);

    public override string ToString() => Text;
}
