using System.Threading.Channels;
using Parley.Core;
using Parley.Core.People;
using Parley.Testing.Fakes;

namespace Parley.Testing.Scripts;

/// <summary>Somebody in a script who asks the core directly.</summary>
internal sealed class HubClient : IScriptClient
{
    private readonly Channel<Seen> _sights = Channel.CreateUnbounded<Seen>();
    private readonly CollectingSink _sink = new();
    private readonly Session _session;
    private readonly Hub _hub;

    public HubClient(Hub hub)
    {
        _hub = hub;
        _session = new Session(_sink);
        _sink.Delivered = happened =>
        {
            foreach (var seen in SeenEvents.Of(happened))
            {
                _sights.Writer.TryWrite(seen);
            }
        };
    }

    public ChannelReader<Seen> Sights => _sights.Reader;

    /// <summary>Takes the name, or what the hub gives, and goes into the lobby.</summary>
    public void Connect(string? nick)
    {
        Do(new ScriptAct("", "login", nick is null ? new Dictionary<string, string>() : new() { ["nick"] = nick }));
        if (_session.IsLoggedIn)
        {
            Do(new ScriptAct("", "join", new Dictionary<string, string> { ["room"] = "lobby" }));
        }
    }

    public Task DoAsync(ScriptAct act, CancellationToken stop)
    {
        if (act.Verb != ScriptAct.Drop)
        {
            Do(act);
        }

        if (act.Verb == ScriptAct.Drop || _sink.Ended is not null)
        {
            Close();
        }

        return Task.CompletedTask;
    }

    public Task FenceAsync(CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Do(ScriptAct act)
    {
        var arguments = act.Arguments.Where(a => a.Key != ScriptAct.Tag).Select(a => (a.Key, (string?)a.Value)).ToArray();
        _hub.Handle(_session, Acts.Of(act.Verb, act[ScriptAct.Tag], arguments));
        _hub.Settle();
    }

    private void Close()
    {
        _hub.Disconnect(_session);
        _sights.Writer.TryWrite(new Seen("closed"));
        _sights.Writer.TryComplete();
    }
}
