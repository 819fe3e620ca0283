using Parley.Core.Community;
using Parley.Core.People;

namespace Parley.Core.Policy;

/// <summary>The bans, silences and exceptions of one room, or of the server. A few; what none of them is about costs nothing.</summary>
internal sealed class BanBook
{
    private readonly List<Entry> _entries = [];

    /// <summary>Another number after each change, so that what was worked out before can be told to be old.</summary>
    public int Version { get; private set; }

    public int Count => _entries.Count;

    /// <summary>All that stand, oldest first.</summary>
    public IReadOnlyList<BanRecord> Standing(DateTimeOffset now) => [.. _entries.Where(e => !e.Record.IsOver(now)).Select(e => e.Record)];

    /// <summary>Whether the ban has not been lifted.</summary>
    public bool Has(long id) => _entries.Exists(e => e.Record.Id == id);

    /// <summary>When the next of them ends: until then, and until something changes, a verdict stands.</summary>
    public DateTimeOffset NextEnd(DateTimeOffset now)
        => _entries.Where(e => e.Record.Until > now).Min(e => e.Record.Until) ?? DateTimeOffset.MaxValue;

    /// <summary>Adds one.</summary>
    /// <param name="record">The ban.</param>
    /// <param name="target">The guest whom it is meant for: it goes along when that guest takes another name.</param>
    public void Add(BanRecord record, Person? target = null)
    {
        Version++;
        _entries.Add(new Entry(record, target));
    }

    /// <summary>
    /// What the bans that were meant for a guest become when that guest has an account: they are about that as well, so that
    /// another name is no way round. Nothing is changed yet; see <see cref="Update"/>.
    /// </summary>
    public IReadOnlyList<BanRecord> Following(Person target, long account)
        => [.. _entries.Where(e => e.Target == target && e.Record.Mask.Account == 0)
            .Select(e => e.Record with { Mask = e.Record.Mask with { Account = account } })];

    /// <summary>The ban of that number is this from here on.</summary>
    public void Update(BanRecord record)
    {
        Version++;
        var place = _entries.FindIndex(e => e.Record.Id == record.Id);
        _entries[place] = _entries[place] with { Record = record };
    }

    public void Remove(long id)
    {
        Version++;
        _entries.RemoveAll(e => e.Record.Id == id);
    }

    /// <summary>Those that have ended and are still here.</summary>
    public IReadOnlyList<BanRecord> Over(DateTimeOffset now) => [.. _entries.Where(e => e.Record.IsOver(now)).Select(e => e.Record)];

    /// <summary>Adds one in place of a former one about the same, and forgets those that have ended.</summary>
    public void Replace(BanRecord record, BanRecord? former, Person? target, DateTimeOffset now)
    {
        _entries.RemoveAll(e => e.Record == former || e.Record.IsOver(now));
        Add(record, target);
    }

    /// <summary>The ban that somebody is under, and the silence; null for none, and when an exception is made.</summary>
    public Verdict Judge(in BanSubject subject, DateTimeOffset now)
    {
        BanRecord? ban = null, silence = null;
        foreach (var (record, target) in _entries)
        {
            if (record.IsOver(now) || !((target is not null && target == subject.Person) || record.Mask.Matches(subject)))
            {
                continue;
            }

            switch (record.Effect)
            {
                case BanEffect.Exempt:
                    return default;
                case BanEffect.Ban:
                    ban ??= record;
                    break;
                default:
                    silence ??= record;
                    break;
            }
        }

        return new Verdict(ban, silence);
    }

    /// <summary>What stands against somebody.</summary>
    public readonly record struct Verdict(BanRecord? Ban, BanRecord? Silence);

    private sealed record Entry(BanRecord Record, Person? Target);
}
