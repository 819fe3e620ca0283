using System.Threading.Channels;
using Parley.Server.Tests.Players;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Harness;

/// <summary>
/// People on every door who count aloud, in turn, while a test does its worst: each number is said when everyone has heard
/// the one before. They fail when one of them misses a number, hears one twice or out of order, is refused something, or is cut off.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly List<DoorClient> _people = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<Seen> _overheard = [];
    private TaskCompletionSource _counted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _talking = Task.CompletedTask;
    private int _number;

    private Crowd()
    {
    }

    /// <summary>How many they are.</summary>
    public int Count => _people.Count;

    /// <summary>What they have heard of others than themselves.</summary>
    public IReadOnlyList<Seen> Overheard
    {
        get
        {
            lock (_gate)
            {
                return [.. _overheard];
            }
        }
    }

    /// <summary>
    /// Lets them in and has them begin. An old client that reads one object at a time is told 50 things a second: a test of
    /// such a client has one in the crowd, so that they count no faster.
    /// </summary>
    public static async Task<Crowd> GatherAsync(TestServer server, string tested = "")
    {
        var crowd = new Crowd();
        foreach (var dialect in tested == "legacy" ? Dialects.Names : Dialects.Fast)
        {
            crowd._people.Add(await DoorClient.EnterAsync(server, dialect, $"crowd-{dialect}"));
        }

        crowd._talking = crowd.TalkAsync();
        return crowd;
    }

    /// <summary>Done when they have counted on by that much.</summary>
    public async Task CountOnAsync(int by = 10)
    {
        int target;
        lock (_gate)
        {
            target = _number + by;
        }

        while (true)
        {
            Task counted;
            lock (_gate)
            {
                if (_number >= target)
                {
                    return;
                }

                counted = _counted.Task;
            }

            if (await Task.WhenAny(counted, _talking).WaitAsync(Patience.Long) == _talking)
            {
                await _talking;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _talking;
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        _stop.Dispose();
    }

    private async Task TalkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var speaker = _people[_number % _people.Count];
            await speaker.SayAsync($"number {_number}");
            foreach (var listener in _people.Where(p => p != speaker))
            {
                await HearAsync(listener, speaker.Nick);
            }

            lock (_gate)
            {
                _number++;
                _counted.SetResult();
                _counted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task HearAsync(DoorClient listener, string speaker)
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        while (true)
        {
            Seen seen;
            try
            {
                seen = await listener.Sights.ReadAsync(patience.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
            {
                throw new ScriptException($"{listener.Nick} does not hear number {_number} of {speaker}", e);
            }

            if (seen.Kind == "said" && seen["by"] == speaker && seen["text"] == $"number {_number}")
            {
                return;
            }

            Note(listener, seen);
        }
    }

    private void Note(DoorClient listener, Seen seen)
    {
        if (seen.Kind is "refused" or "closed" || (seen["by"] is { } by && by != listener.Nick && _people.Exists(p => p.Nick == by) && seen.Kind == "said"))
        {
            throw new ScriptException($"{listener.Nick} waited for number {_number}, and saw {seen}");
        }

        if (seen.Kind is "said" or "acted" or "whisper" or "topic" && seen["by"] != listener.Nick)
        {
            lock (_gate)
            {
                _overheard.Add(seen);
            }
        }
    }
}
