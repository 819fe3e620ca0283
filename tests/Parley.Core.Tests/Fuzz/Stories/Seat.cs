using System.Net;
using Parley.Core.Events;
using Parley.Core.People;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>A place at which somebody connects, and what is told there.</summary>
internal sealed class Seat : ISessionSink
{
    /// <summary>From where each seat connects: two from one address, two by IPv6 from one household, one by IPv4 in IPv6's clothes.</summary>
    private static readonly Dictionary<char, string> Addresses = new()
    {
        ['a'] = "198.51.100.1",
        ['b'] = "198.51.100.2",
        ['c'] = "198.51.100.3",
        ['d'] = "198.51.100.2",
        ['e'] = "203.0.113.5",
        ['f'] = "2001:db8::6",
        ['g'] = "2001:db8::7",
        ['h'] = "::ffff:203.0.113.8",
    };

    private readonly List<ChatEvent> _told = [];

    public Seat(char name)
    {
        Name = name;
        Session = new Session(this) { Address = Addresses.TryGetValue(name, out var address) ? IPAddress.Parse(address) : null };
    }

    public char Name { get; }

    public Session Session { get; }

    /// <summary>What was told since the last step.</summary>
    public IReadOnlyList<ChatEvent> Told => _told;

    /// <summary>It was told goodbye; the connection ends with the step.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether it was hearing rooms when the step began.</summary>
    public bool WasHearing { get; private set; }

    void ISessionSink.Deliver(ChatEvent happened)
    {
        Assert.False(Session.IsOver, "Nothing is told behind a goodbye.");
        _told.Add(happened);
    }

    void ISessionSink.End(CloseReason reason) => IsEnded = true;

    /// <summary>A step begins.</summary>
    public void Begin()
    {
        _told.Clear();
        WasHearing = Session.Hears;
    }

    public override string ToString() => $"{Name} ({Session.Person?.Nick.Text ?? "nobody"})";
}
