using System.Diagnostics;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>What the writer counts. Written on its thread, read on any.</summary>
/// <param name="time">What failures are dated by.</param>
internal sealed class WriterMeter(TimeProvider time)
{
    private long _groups;
    private long _facts;
    private long _repeats;
    private long _refused;
    private long _lastCommit;
    private long _longestCommit;
    private Failure? _failure;

    /// <summary>Groups committed.</summary>
    public long Groups => Volatile.Read(ref _groups);

    public void Committed(long started, int facts, int repeats)
    {
        var ticks = Stopwatch.GetElapsedTime(started).Ticks;
        Volatile.Write(ref _lastCommit, ticks);
        Volatile.Write(ref _longestCommit, Math.Max(_longestCommit, ticks));
        Volatile.Write(ref _groups, _groups + 1);
        Volatile.Write(ref _facts, _facts + facts);
        Volatile.Write(ref _repeats, _repeats + repeats);
    }

    public void Failed(DatabaseException failure, int refused)
    {
        Volatile.Write(ref _refused, _refused + refused);
        Volatile.Write(ref _failure, new Failure(failure.Message, time.GetUtcNow()));
    }

    public StoreHealth Read() => new()
    {
        Groups = Groups,
        Facts = Volatile.Read(ref _facts),
        Repeats = Volatile.Read(ref _repeats),
        Refused = Volatile.Read(ref _refused),
        LastCommit = TimeSpan.FromTicks(Volatile.Read(ref _lastCommit)),
        LongestCommit = TimeSpan.FromTicks(Volatile.Read(ref _longestCommit)),
        LastFailure = Volatile.Read(ref _failure)?.Sentence,
        LastFailureTime = Volatile.Read(ref _failure)?.Time,
    };

    private sealed record Failure(string Sentence, DateTimeOffset Time);
}
