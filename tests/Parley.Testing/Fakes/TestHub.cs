using Parley.Core;
using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Testing.Fakes;

/// <summary>A hub with everything around it that a test wants to hold in its hands.</summary>
public sealed class TestHub
{
    /// <summary>A hub over a log in memory.</summary>
    public TestHub(ChatLimits? limits = null, IBackground? background = null, WatchedLog? log = null)
    {
        Log = log ?? new WatchedLog();
        Limits = limits ?? new ChatLimits();
        Hub = new Hub(Log, background ?? new InlineBackground(), Time, Limits);
    }

    public Hub Hub { get; }

    public WatchedLog Log { get; }

    public SettableTime Time { get; } = new();

    public ChatLimits Limits { get; }

    /// <summary>A connection that has no name.</summary>
    public TestSession Connect()
    {
        var sink = new CollectingSink();
        return new TestSession(Hub, new Session(sink), sink);
    }

    /// <summary>Somebody by that name in those rooms, who has been told nothing yet.</summary>
    public TestSession Enter(string nick, params ReadOnlySpan<string> rooms)
    {
        var session = Connect();
        session.Do("login", ("nick", nick));
        foreach (var room in rooms)
        {
            session.Do("join", ("room", room));
        }

        session.Sink.Clear();
        return session;
    }
}
