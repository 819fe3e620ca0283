namespace Parley.Testing.Scripts;

/// <summary>A conversation in a file, which every door can play.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Needs">What a door has to offer; see <see cref="DoorOffers"/>.</param>
/// <param name="Steps">The conversation.</param>
public sealed record Script(string Name, IReadOnlyList<string> Needs, IReadOnlyList<ScriptStep> Steps)
{
    /// <summary>What the script needs and the door lacks; empty when it can be played there.</summary>
    public IEnumerable<string> Lacking(IScriptDoor door) => Needs.Where(n => !door.Offers.Contains(n));
}
