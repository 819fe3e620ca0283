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

    public void Remove(long id)
    {
        Version++;
        _entries.RemoveAll(e => e.Record.Id == id);
    }

    /// <summary>Forgets those that have ended, and says which they were.</summary>
    public IReadOnlyList<BanRecord> Sweep(DateTimeOffset now)
    {
        var over = _entries.Where(e => e.Record.IsOver(now)).Select(e => e.Record).ToList();
        if (over.Count > 0)
        {
            Version++;
            _entries.RemoveAll(e => e.Record.IsOver(now));
        }

        return over;
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
