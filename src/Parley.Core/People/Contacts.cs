namespace Parley.Core.People;

/// <summary>With whom somebody has whispered, in either direction: everyone else is a stranger.</summary>
internal sealed class Contacts
{
    /// <summary>256 people: whoever whispers with more may begin anew, and the memory of one person is bounded.</summary>
    private const int Most = 256;

    private readonly HashSet<Person> _known = [];

    public bool Knows(Person other) => _known.Contains(other);

    public void Add(Person other)
    {
        if (_known.Count == Most)
        {
            _known.Clear();
        }

        _known.Add(other);
    }
}
