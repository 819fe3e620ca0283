using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Paging;
using Parley.Storage.Text;

namespace Parley.Storage.Memory;

/// <summary>
/// A log that is gone with the process: for tests, and the plain statement of what every store does. Searching and
/// deleting look at everything.
/// </summary>
/// <param name="options">How it works; what concerns disks has no meaning here.</param>
public sealed class MemoryConversationLog(StoreOptions? options = null) : IConversationLog, IMaintenance
{
    private readonly StoreOptions _options = options ?? new StoreOptions();
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, MemoryConversation> _byKey = [];
    private readonly List<MemoryConversation> _all = [];

    /// <inheritdoc/>
    public OpenOutcome Open(ConversationKey key, int recent)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var conversation))
            {
                conversation = new MemoryConversation(_all.Count + 1);
                _all.Add(conversation);
                _byKey.Add(key, conversation);
            }

            IReadOnlyList<Fact> last = recent == 0 ? [] : Pager.Read(conversation, PageRequest.Latest(recent), int.MaxValue).Facts;
            return new OpenOutcome(new ConversationRecord(conversation.Id, conversation.LastSeq, conversation.Topic, last), Refusal: null);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group)
    {
        lock (_gate)
        {
            foreach (var draft in group)
            {
                Known(draft.Conversation);
            }

            return [.. group.Select(draft => Known(draft.Conversation).Append(draft))];
        }
    }

    /// <inheritdoc/>
    public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(Find(conversation) is { } found ? Pager.Read(found, page, _options.MaxPageBytes) : FactPage.Empty);
        }
    }

    /// <inheritdoc/>
    public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (Find(conversation) is not { } found)
            {
                return Task.FromResult(FactPage.Empty);
            }

            var folded = SearchText.Fold(term);
            var hits = found.Down(before == 0 ? long.MaxValue : before - 1)
                .Where(f => Amendments.CanBeFound(f.Kind) && SearchText.Contains(f.Text, folded));
            return Task.FromResult(Pager.Cut(hits, limit, _options.MaxPageBytes));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(account, 1);
        stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var found = _byKey
                .OrderBy(known => known.Value.Id)
                .SelectMany(known => known.Value.Up(0), (known, fact) => (Place: new SaidPlace(known.Value.Id, known.Key, fact.Seq), Fact: fact))
                .Where(f => f.Fact is { IsPost: true, RedactedBy: 0 } && f.Fact.From.Account == account)
                .Where(f => (f.Place.Conversation, f.Place.Seq).CompareTo((after.Conversation, after.Seq)) > 0);
            return Task.FromResult<IReadOnlyList<SaidPlace>>([.. found.Take(limit).Select(f => f.Place)]);
        }
    }

    /// <inheritdoc/>
    public Refusal? KeepFor(long conversation, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        lock (_gate)
        {
            Known(conversation).KeepDays = days;
            return null;
        }
    }

    /// <inheritdoc/>
    public void RunWhenIdle(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var conversation in _all.Where(c => c.KeepDays > 0))
            {
                conversation.DeleteBefore(now.AddDays(-conversation.KeepDays));
            }
        }
    }

    private MemoryConversation? Find(long id) => id >= 1 && id <= _all.Count ? _all[(int)id - 1] : null;

    private MemoryConversation Known(long id)
        => Find(id) ?? throw new ArgumentException($"There is no conversation {id}: it was not opened.", nameof(id));
}
