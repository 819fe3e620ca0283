using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>Who has which nick. No two people have nicks that are equal, or that a reader could take for each other.</summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, Person> _byKey = [];
    private readonly Dictionary<string, Person> _bySkeleton = [];
    private long _guests;

    /// <summary>How many people are connected.</summary>
    public int Count => _byKey.Count;

    /// <summary>Finds a person by any spelling of the nick.</summary>
    public bool TryFind(Nick nick, [NotNullWhen(true)] out Person? person) => _byKey.TryGetValue(nick.Key, out person);

    /// <summary>Why this nick cannot be had now; null when it can. A person may always respell the nick already held.</summary>
    public Refusal? WhyNot(Nick nick, Person? holder = null)
    {
        if (_byKey.TryGetValue(nick.Key, out var same) && same != holder)
        {
            return new Refusal(RefusalCode.NickTaken, nick.Text);
        }

        return _bySkeleton.TryGetValue(nick.Skeleton, out var alike) && alike != holder
            ? new Refusal(RefusalCode.NickLooksAlike, nick.Text)
            : null;
    }

    /// <summary>A person of that name, which must be free.</summary>
    internal Person Add(Nick nick)
    {
        var person = new Person(nick);
        Claim(nick, person);
        return person;
    }

    /// <summary>A person under the next free guest name.</summary>
    internal Person AddGuest()
    {
        Nick nick;
        do
        {
            nick = Nick.Parse(string.Create(CultureInfo.InvariantCulture, $"guest-{++_guests}"));
        }
        while (WhyNot(nick) is not null);

        return Add(nick);
    }

    internal void Rename(Person person, Nick nick)
    {
        Release(person);
        person.Nick = nick;
        Claim(nick, person);
    }

    internal void Remove(Person person) => Release(person);

    private void Claim(Nick nick, Person person)
    {
        _byKey.Add(nick.Key, person);
        _bySkeleton.Add(nick.Skeleton, person);
    }

    private void Release(Person person)
    {
        _byKey.Remove(person.Nick.Key);
        _bySkeleton.Remove(person.Nick.Skeleton);
    }
}
