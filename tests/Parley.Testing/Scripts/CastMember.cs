using System.Threading.Channels;

namespace Parley.Testing.Scripts;

/// <summary>Somebody in a script, and what the player has seen through those eyes in the current step.</summary>
internal sealed class CastMember(string name, IScriptClient client) : IAsyncDisposable
{
    private readonly HashSet<string> _names = [name];
    private readonly Dictionary<string, long> _lastSeq = [];
    private readonly List<Seen> _step = [];
    private readonly HashSet<Seen> _expected = [];
    private int _next;

    public IScriptClient Client => client;

    /// <summary>What was seen in this step, as far as it was looked at.</summary>
    public IReadOnlyList<Seen> Step => _step;

    /// <summary>Whether it is the end of this client's connection.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What somebody says under this name is this client's own, which some doors show and others do not.</summary>
    public void AlsoKnownAs(string nick) => _names.Add(nick);

    /// <summary>Forgets what was seen: a new step begins.</summary>
    public void BeginStep()
    {
        LookAtAll();
        _step.Clear();
        _expected.Clear();
        _next = 0;
    }

    /// <summary>Looks at what can be read now.</summary>
    public void LookAtAll()
    {
        while (client.Sights.TryRead(out var seen))
        {
            Look(seen);
        }
    }

    /// <summary>Waits for what fulfils the expectation, behind what fulfilled the one before. False when nothing more can come.</summary>
    public async Task<bool> TryMeetAsync(ScriptExpectation expectation, CancellationToken stop)
    {
        for (var at = _next; ; at++)
        {
            if (at == _step.Count && !await TryLookAsync(stop))
            {
                return false;
            }

            if (expectation.IsMetBy(_step[at]))
            {
                _expected.Add(_step[at]);
                _next = at + 1;
                return true;
            }
        }
    }

    /// <summary>What somebody else said in this step that the script does not speak of: a second copy, or not for these eyes.</summary>
    public Seen? Surplus() => _step.Find(s => s.IsSpoken && !_expected.Contains(s) && (s["by"] is not { } by || !_names.Contains(by)));

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task<bool> TryLookAsync(CancellationToken stop)
    {
        try
        {
            Look(client.Sights.TryRead(out var seen) ? seen : await client.Sights.ReadAsync(stop));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (ChannelClosedException)
        {
            return false;
        }
    }

    private void Look(Seen seen)
    {
        _step.Add(seen);
        IsClosed |= seen.Kind == "closed";
        if (seen.Seq is { } seq)
        {
            var room = seen["room"] ?? "";
            if (seq <= _lastSeq.GetValueOrDefault(room))
            {
                throw new ScriptException($"{name} saw seq {seq} of '{room}' after {_lastSeq[room]}: {seen}");
            }

            _lastSeq[room] = seq;
        }
    }
}
