using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Memory;

namespace Parley.Testing.Fakes;

/// <summary>A log in memory that a test looks into, and fills up. For one thread.</summary>
public sealed class WatchedLog : IConversationLog
{
    private readonly MemoryConversationLog _log = new();
    private readonly List<IReadOnlyList<FactDraft>> _groups = [];
    private readonly Dictionary<long, int> _keptFor = [];

    /// <summary>It stores nothing, as when the disk is full.</summary>
    public bool IsFull { get; set; }

    /// <summary>The key of a room that is off the record; null for none.</summary>
    public string? OffTheRecord { get; init; }

    /// <summary>Every group that it was given, also those that it refused.</summary>
    public IReadOnlyList<IReadOnlyList<FactDraft>> Groups => _groups;

    /// <summary>How many pages and searches were asked of it.</summary>
    public int Reads { get; private set; }

    /// <summary>The time of a fact that was stored before the server started.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Every fact of a room, in the order of <c>seq</c>.</summary>
    public IReadOnlyList<Fact> Room(string key)
        => _log.Open(new ConversationKey(ConversationKind.Room, key), int.MaxValue).Record!.Recent;

    public OpenOutcome Open(ConversationKey key, int recent)
        => IsFull ? new OpenOutcome(null, new Refusal(RefusalCode.StoreUnavailable))
            : key.Key == OffTheRecord ? new OpenOutcome(new ConversationRecord(0, 0, null, []), null)
            : _log.Open(key, recent);

    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group)
    {
        _groups.Add([.. group]);
        return IsFull
            ? [.. group.Select(_ => new AppendOutcome(null, Repeated: false, new Refusal(RefusalCode.StoreUnavailable)))]
            : _log.Append(group);
    }

    public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
    {
        Reads++;
        return _log.ReadAsync(conversation, page, stop);
    }

    public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
    {
        Reads++;
        return _log.SearchAsync(conversation, term, before, limit, stop);
    }

    public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
        => _log.FindSaidAsync(account, after, limit, stop);

    public Refusal? KeepFor(long conversation, int days)
    {
        if (IsFull)
        {
            return new Refusal(RefusalCode.StoreUnavailable);
        }

        _keptFor[conversation] = days;
        return _log.KeepFor(conversation, days);
    }

    /// <summary>For how many days a room's facts are kept; 0 for ever.</summary>
    public int KeptFor(string key) => _keptFor.GetValueOrDefault(_log.Open(new ConversationKey(ConversationKind.Room, key), recent: 0).Record!.Id);
}
