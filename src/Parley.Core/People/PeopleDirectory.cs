using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>
/// Who has which nick: every guest who is connected, and every account whether it is or not. No two people have nicks that
/// are equal, or that a reader could take for each other.
/// </summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, Person> _byKey = [];
    private readonly Dictionary<string, Person> _bySkeleton = [];
    private readonly Dictionary<long, Person> _byAccount = [];
    private long _guests;

    /// <summary>A directory in which nobody is but the console, whose name nobody else can have.</summary>
    public PeopleDirectory()
    {
        Console = new Person(Nick.Parse("console")) { IsConsole = true };
        Claim(Console.Nick, Console);
    }

    /// <summary>The one who runs the server.</summary>
    internal Person Console { get; }

    /// <summary>How many people are connected.</summary>
    public int Count { get; private set; }

    /// <summary>Every guest who is connected, and every account.</summary>
    public IReadOnlyCollection<Person> All => _byKey.Values;

    /// <summary>Every account.</summary>
    public IReadOnlyCollection<Person> Accounts => _byAccount.Values;

    /// <summary>Finds a person by any spelling of the nick.</summary>
    public bool TryFind(Nick nick, [NotNullWhen(true)] out Person? person) => _byKey.TryGetValue(nick.Key, out person);

    /// <summary>Finds the person of an account.</summary>
    public bool TryFind(long account, [NotNullWhen(true)] out Person? person) => _byAccount.TryGetValue(account, out person);

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

    /// <summary>A name that is free, and that says that whoever has it is a guest.</summary>
    internal Nick NextGuest()
    {
        Nick nick;
        do
        {
            nick = Nick.Parse(string.Create(CultureInfo.InvariantCulture, $"guest-{++_guests}"));
        }
        while (WhyNot(nick) is not null);

        return nick;
    }

    /// <summary>The person has an account from now on, or another version of it.</summary>
    internal void Record(Person person, Community.AccountRecord account)
    {
        person.Account = account;
        _byAccount[account.Id] = person;
    }

    internal void Rename(Person person, Nick nick)
    {
        Release(person);
        person.Nick = nick;
        Claim(nick, person);
    }

    internal void Remove(Person person)
    {
        Release(person);
        if (person.Account is { } account)
        {
            _byAccount.Remove(account.Id);
        }
    }

    internal void Attach(Person person, Session session)
    {
        Count += person.IsOnline ? 0 : 1;
        person.Add(session);
        session.Person = person;
    }

    internal void Detach(Person person, Session session)
    {
        person.Remove(session);
        Count -= person.IsOnline ? 0 : 1;
    }

    private void Claim(Nick nick, Person person)
    {
        _byKey.Add(nick.Key, person);

        // Two stored names may have come to look alike by a later version's table: the first keeps its claim, both keep their names.
        _bySkeleton.TryAdd(nick.Skeleton, person);
    }

    private void Release(Person person)
    {
        if (_byKey.TryGetValue(person.Nick.Key, out var holder) && holder == person)
        {
            _byKey.Remove(person.Nick.Key);
        }

        if (_bySkeleton.TryGetValue(person.Nick.Skeleton, out var claimant) && claimant == person)
        {
            _bySkeleton.Remove(person.Nick.Skeleton);
        }
    }
}
