using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>From whom somebody wants to hear. An account's wishes are stored with it, a guest's end with the connection.</summary>
/// <param name="person">Whose they are.</param>
internal sealed class Wishes(Person person)
{
    /// <summary>The very people who were blocked as guests, by the name that they had: another name does not help them.</summary>
    private readonly Dictionary<string, Person> _guests = [];

    private IReadOnlyList<BlockRecord> _blocked = [];
    private WhispersFrom _whispers;

    /// <summary>Whom the person does not want to hear from.</summary>
    public IReadOnlyList<BlockRecord> Blocked => person.Account?.Blocks ?? _blocked;

    /// <summary>Who may whisper to the person.</summary>
    public WhispersFrom Whispers => person.Account?.Whispers ?? _whispers;

    /// <summary>Whether somebody is blocked: an account by what it is, a guest also by name.</summary>
    public bool Blocks(Person other)
    {
        var blocked = Blocked;
        return blocked.Count > 0 && (_guests.ContainsValue(other) || blocked.Any(b => IsOf(b, other)));
    }

    /// <summary>Whether somebody may whisper to the person at all. Being blocked is another matter, of which nobody learns.</summary>
    public bool Hears(Person other) => other == person || Whispers switch
    {
        WhispersFrom.Everyone => true,
        WhispersFrom.Accounts => other.IsAccount,
        _ => false,
    };

    /// <summary>A guest is blocked, or, with null, no longer.</summary>
    public void Note(string name, Person? guest)
    {
        _guests.Remove(NameKey.Fold(name));
        if (guest is not null)
        {
            _guests.Add(NameKey.Fold(name), guest);
        }
    }

    /// <summary>A guest's wishes are these now.</summary>
    public void Change(IReadOnlyList<BlockRecord> blocked, WhispersFrom whispers) => (_blocked, _whispers) = (blocked, whispers);

    private static bool IsOf(BlockRecord block, Person other) => block.Account != 0
        ? block.Account == other.Account?.Id
        : !other.IsAccount && NameKey.Fold(block.Name) == other.Nick.Key;
}
