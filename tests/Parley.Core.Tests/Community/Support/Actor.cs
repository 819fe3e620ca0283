using System.Net;
using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Verbs;
using Parley.Wire.Commands;

namespace Parley.Core.Tests.Community.Support;

/// <summary>Somebody at a connection: types lines, and remembers what was told.</summary>
internal sealed class Actor : ISessionSink
{
    private readonly World _world;
    private readonly List<ChatEvent> _told = [];

    public Actor(World world, IPAddress? address)
    {
        _world = world;
        Session = new Session(this) { Address = address };
    }

    public Session Session { get; }

    /// <summary>What was told since it was last forgotten.</summary>
    public IReadOnlyList<ChatEvent> Told => _told;

    /// <summary>Why the server closed the connection; null while it has not.</summary>
    public CloseReason? Ended { get; private set; }

    public Person Person => Session.Person!;

    public string Nick => Person.Nick.Text;

    void ISessionSink.Deliver(ChatEvent happened) => _told.Add(happened);

    void ISessionSink.End(CloseReason reason) => Ended ??= reason;

    /// <summary>Types a line, as on a text door; it is a turn of its own.</summary>
    public void Types(string line)
    {
        Assert.True(TypedCommand.TryRead(line, out var act, out var refusal), $"{line}: {refusal?.Code}");
        Does(act);
    }

    /// <summary>Asks for something by the names of its parameters, as an object does.</summary>
    public void Asks(string verb, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        Assert.True(VerbTable.TryFind(verb, out var row), verb);
        Does(Act.Of(row, arguments));
    }

    public void Does(Act act)
    {
        Assert.False(_world.Background.Owes(Session), "A session's next request waits for the answer to the one before.");
        _world.Hub.Handle(Session, act);
        _world.Hub.Settle();
    }

    /// <summary>Types a line in a turn that goes on: what it says is not stored yet.</summary>
    public void Begins(string line)
    {
        Assert.True(TypedCommand.TryRead(line, out var act, out _));
        _world.Hub.Handle(Session, act);
    }

    public void Drops()
    {
        _world.Hub.Disconnect(Session);
        _world.Hub.Settle();
    }

    public void Forgets() => _told.Clear();

    /// <summary>The only event of that kind that was told; forgets everything.</summary>
    public T Sees<T>()
        where T : ChatEvent
    {
        var found = _told.OfType<T>().ToList();
        Assert.True(found.Count == 1, $"{found.Count} × {typeof(T).Name}, of:\n{string.Join('\n', _told)}");
        _told.Clear();
        return found[0];
    }

    /// <summary>Nothing of that kind was told.</summary>
    public void DoesNotSee<T>()
        where T : ChatEvent
        => Assert.DoesNotContain(_told, e => e is T);

    /// <summary>The one thing that was told is this refusal; forgets it.</summary>
    public Refusal IsRefused(RefusalCode code)
    {
        var refusal = Sees<Refused>().Refusal;
        Assert.Equal(code, refusal.Code);
        return refusal;
    }

    /// <summary>Types a line and says why it was refused, null when it was not; forgets everything.</summary>
    public RefusalCode? Tries(string line)
    {
        _told.Clear();
        Types(line);
        var refusals = _told.OfType<Refused>().ToList();
        Assert.True(refusals.Count <= 1, string.Join('\n', refusals));
        _told.Clear();
        return refusals.Count == 0 ? null : refusals[0].Refusal.Code;
    }

    /// <summary>Nothing was refused; forgets everything.</summary>
    public void IsFine()
    {
        DoesNotSee<Refused>();
        _told.Clear();
    }

    /// <summary>The texts of posts that were told live.</summary>
    public IEnumerable<string> Hears() => _told.OfType<FactHappened>().Select(f => f.Fact.Text);
}
