namespace Parley.Testing.Scripts;

/// <summary>
/// Plays a script through a door. Each act is dealt with before the next begins. Of those whom a step speaks of, it expects
/// that they see in this order what the script says, and that nobody else's words reach them besides.
/// </summary>
public sealed class ScriptPlayer
{
    /// <summary>10 s for one thing to be seen: only a failing script ever waits so long, and a busy machine never takes it.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, CastMember> _cast = [];
    private readonly Script _script;
    private readonly IScriptDoor _door;
    private readonly TimeSpan _patience;

    private ScriptPlayer(Script script, IScriptDoor door, TimeSpan patience) => (_script, _door, _patience) = (script, door, patience);

    /// <summary>Plays it to the end.</summary>
    /// <param name="script">What to play.</param>
    /// <param name="door">Where.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="patience">How long to wait for one thing; zero where everything happens at once. By default long enough for any machine.</param>
    /// <exception cref="ScriptException">It did not go as the script says, or the server logged an error, or a task failed unseen.</exception>
    public static async Task PlayAsync(Script script, IScriptDoor door, CancellationToken stop, TimeSpan? patience = null)
    {
        if (script.Lacking(door).FirstOrDefault() is { } lacking)
        {
            throw new ScriptException($"{script.Name} needs {lacking}, which the door does not offer.");
        }

        using var unobserved = new UnobservedFaults();
        await new ScriptPlayer(script, door, patience ?? Patient).PlayAsync(stop);
        if (door.Faults.Concat(unobserved.Collect()).FirstOrDefault() is { } fault)
        {
            throw new ScriptException($"{script.Name} was played, but: {fault}");
        }
    }

    private async Task PlayAsync(CancellationToken stop)
    {
        try
        {
            foreach (var step in _script.Steps)
            {
                await PlayAsync(step, stop);
            }

            foreach (var member in _cast.Values)
            {
                await FenceAsync(member, stop);
            }
        }
        finally
        {
            foreach (var member in _cast.Values)
            {
                await member.DisposeAsync();
            }
        }
    }

    private async Task PlayAsync(ScriptStep step, CancellationToken stop)
    {
        try
        {
            foreach (var member in Watching(step))
            {
                await FenceAsync(member, stop);
                member.BeginStep();
            }

            foreach (var act in step.Acts)
            {
                await DoAsync(act, stop);
            }

            foreach (var expectation in step.Expectations.Where(e => !e.Negated && !e.IsSilence))
            {
                await ExpectAsync(expectation, stop);
            }

            foreach (var member in Watching(step))
            {
                await FenceAsync(member, stop);
            }

            foreach (var expectation in step.Expectations)
            {
                CheckUnseen(expectation);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw Failure(step, "the server did not answer");
        }
        catch (ScriptException failure)
        {
            throw Failure(step, failure.Message);
        }
    }

    private async Task DoAsync(ScriptAct act, CancellationToken stop)
    {
        if (act.Verb == ScriptAct.Connect)
        {
            await ConnectAsync(act, stop);
        }
        else if (!_cast.ContainsKey(act.Who))
        {
            await ConnectAsync(new ScriptAct(act.Who, ScriptAct.Connect, new Dictionary<string, string>()), stop);
        }

        var member = _cast[act.Who];
        if (act.Verb != ScriptAct.Connect)
        {
            using var patience = Deadline(stop);
            await member.Client.DoAsync(act, patience.Token);
        }

        if (act["nick"] is { } nick && act.Verb is "nick" or ScriptAct.Connect)
        {
            member.AlsoKnownAs(nick);
        }

        if (act.Verb is not (ScriptAct.Drop or "quit"))
        {
            await FenceAsync(member, stop);
        }
    }

    private async Task ConnectAsync(ScriptAct act, CancellationToken stop)
    {
        if (act["nick"] is null && act["unnamed"] is null)
        {
            act = act with { Arguments = new Dictionary<string, string>(act.Arguments) { ["nick"] = act.Who } };
        }

        if (_cast.Remove(act.Who, out var former))
        {
            await former.DisposeAsync();
        }

        using var patience = Deadline(stop);
        _cast.Add(act.Who, new CastMember(act.Who, await _door.ConnectAsync(act, patience.Token)));
    }

    private async Task ExpectAsync(ScriptExpectation expectation, CancellationToken stop)
    {
        using var patience = Deadline(stop);
        var member = Find(expectation);
        if (!await member.TryMeetAsync(expectation, patience.Token))
        {
            throw new ScriptException($"expected '{expectation}', but saw {Write(member.Step)}");
        }
    }

    private void CheckUnseen(ScriptExpectation expectation)
    {
        var member = Find(expectation);
        if (expectation.IsSilence && member.Step.Count > 0)
        {
            throw new ScriptException($"expected '{expectation}', but saw {Write(member.Step)}");
        }

        if (expectation.Negated && member.Step.FirstOrDefault(expectation.IsMetBy) is { } wrong)
        {
            throw new ScriptException($"expected '{expectation}', but saw {wrong}");
        }

        if (member.Surplus() is { } surplus)
        {
            throw new ScriptException($"{expectation.Who} also saw {surplus}");
        }
    }

    private async Task FenceAsync(CastMember member, CancellationToken stop)
    {
        using var patience = Deadline(stop);
        await member.Client.FenceAsync(patience.Token);
        member.LookAtAll();
    }

    private CastMember Find(ScriptExpectation expectation)
        => _cast.GetValueOrDefault(expectation.Who) ?? throw new ScriptException($"{expectation.Who} is not there to see anything");

    private List<CastMember> Watching(ScriptStep step)
        => [.. step.Expectations.Select(e => e.Who).Distinct().Select(who => _cast.GetValueOrDefault(who)).OfType<CastMember>()];

    private ScriptException Failure(ScriptStep step, string why) => new($"{_script.Name}:{step.Line}: {why}");

    private static string Write(IReadOnlyList<Seen> seen)
        => seen.Count == 0 ? "nothing" : string.Join(", ", seen.Select(s => $"[{s}]"));

    private CancellationTokenSource Deadline(CancellationToken stop)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(_patience);
        return deadline;
    }
}
