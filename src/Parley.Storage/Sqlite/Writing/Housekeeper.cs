using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// What the writer does while nobody waits for it: files what has been in the journal for long, deletes facts past their days, empties the
/// WAL. It does one small piece at a time, of some milliseconds.
/// </summary>
internal sealed class Housekeeper
{
    /// <summary>A second between two looks when there was nothing to do: each costs a few queries.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A minute in the journal: long enough that a quiet conversation's facts are filed together, short enough that little is read back.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    /// <summary>10 s without a commit: then the WAL is emptied, so that it holds nothing that was taken back.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>512 facts filed or deleted at a time: some 5 ms.</summary>
    private const int Piece = 512;

    /// <summary>64 conversations looked at in one go: a seek each, a tenth of a millisecond together.</summary>
    private const int Looks = 64;

    private readonly LogWriter _writer;
    private readonly Database _database;
    private readonly Statement _old;
    private readonly Statement _delete;
    private readonly Statement _sweptTo;
    private readonly Queue<Conversation> _round = [];
    private DateTimeOffset _last;
    private long _groups;
    private DateTimeOffset _quietSince;
    private bool _emptied;

    public Housekeeper(LogWriter writer, Database database)
    {
        (_writer, _database) = (writer, database);
        _old = database.Prepare("""
            SELECT place, time FROM fact
            WHERE place > (SELECT (id << 36) | swept_to FROM conversation WHERE id = ?1) AND place <= ?2 ORDER BY place LIMIT ?3
            """);
        _delete = database.Prepare("""
            DELETE FROM fact
            WHERE place > (SELECT (id << 36) | swept_to FROM conversation WHERE id = ?1) AND place <= ?2
                AND place <> (SELECT (id << 36) | topic_seq FROM conversation WHERE id = ?1)
            """);
        _sweptTo = database.Prepare("UPDATE conversation SET swept_to = ?2 WHERE id = ?1");
    }

    /// <inheritdoc cref="IMaintenance.RunWhenIdle"/>
    public void Run(DateTimeOffset now)
    {
        // A clock that was set back must not stop it until it has come that far again.
        if (now >= _last && now - _last < Pause)
        {
            return;
        }

        try
        {
            if (!FileOld(now) && !Sweep(now))
            {
                _last = now;
                EmptyWal(now);
            }
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            _last = now;
            _writer.Refuse(e, drafts: 0);
        }
    }

    private bool FileOld(DateTimeOffset now)
    {
        if (_writer.OldestUnfiled is not { } oldest || oldest.Time > now - MaxWait)
        {
            return false;
        }

        _writer.FileOldest(Piece);
        return true;
    }

    private bool Sweep(DateTimeOffset now)
    {
        if (_round.Count == 0)
        {
            foreach (var conversation in _writer.Kept)
            {
                _round.Enqueue(conversation);
            }
        }

        for (var looks = 0; looks < Looks && _round.TryDequeue(out var conversation); looks++)
        {
            if (conversation.KeepDays > 0 && Sweep(conversation, now.AddDays(-conversation.KeepDays)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Sweep(Conversation conversation, DateTimeOffset end)
    {
        if (conversation.Unfiled.Count > 0 && conversation.Unfiled[0].Fact.Time < end)
        {
            _writer.File(conversation, Piece);
            return true;
        }

        var last = 0L;
        _old.Bind(1, conversation.Id).Bind(2, Place.End(conversation.Id)).Bind(3, Piece);
        while (_old.Step() && _old.Number(1) < end.ToUnixTimeMilliseconds())
        {
            last = _old.Number(0);
        }

        _old.Reset();
        if (last == 0)
        {
            return false;
        }

        _writer.Transact(() =>
        {
            _delete.Bind(1, conversation.Id).Bind(2, last).Run();
            _sweptTo.Bind(1, conversation.Id).Bind(2, Place.Seq(last)).Run();
        });
        _writer.Changed(conversation);
        return true;
    }

    private void EmptyWal(DateTimeOffset now)
    {
        var groups = _writer.Meter.Groups;
        if (groups != _groups)
        {
            (_groups, _quietSince, _emptied) = (groups, now, false);
        }
        else if (!_emptied && now - _quietSince >= Quiet)
        {
            _emptied = _database.Checkpoint(Checkpointer.Truncate).Pages >= 0;
        }
    }
}
