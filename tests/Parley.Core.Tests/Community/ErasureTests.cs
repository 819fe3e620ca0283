using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>Everything that a deleted account said is taken back: each post by a fact of its own, a few at a time.</summary>
public sealed class ErasureTests
{
    private readonly TeaRoom _tea = new();
    private readonly World _world;

    public ErasureTests() => _world = _tea.World;

    [Fact]
    public void Every_post_in_every_room_is_redacted_and_nothing_of_others_is_touched()
    {
        _tea.Guest.Types("of gus");
        for (var i = 0; i < 25; i++)
        {
            _tea.Plain.Types($"secret {i}");
        }

        foreach (var line in new[] { "/edit last secret edited", "/topic of alice", "/me has a secret", "/redact last mine", "/join attic", "secret attic" })
        {
            _tea.Plain.Types(line);
        }

        _tea.Owner.Types("of olive");
        var before = _world.Log.Room("tea");
        Erase();

        var after = _world.Log.Room("tea");
        Assert.Equal(Enumerable.Range(1, after.Count), after.Select(f => (int)f.Seq));
        Assert.DoesNotContain(after.Concat(_world.Log.Room("attic")), f => f.Text.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(before.Where(f => f.From.Nick != "alice"), after.Take(before.Count).Where(f => f.From.Nick != "alice"));
        var added = after.Skip(before.Count).ToList();
        Assert.Equal(25, added.Count);
        Assert.All(added, f => Assert.Equal((FactKind.Redacted, "alice", ""), (f.Kind, f.From.Nick, f.Text)));
        Assert.All(before.Where(f => f.IsPost && f.From.Nick == "alice"), f => Assert.NotEqual(0, after[(int)f.Seq - 1].RedactedBy));
        Assert.Equal("of alice", _tea.Room.Topic!.Text);
    }

    [Fact]
    public void Readers_are_told_quietly_and_newcomers_see_nothing()
    {
        _tea.Plain.Types("secret");
        _tea.Forget();
        Erase();
        var told = _tea.Guest.Told.OfType<FactHappened>().Single();
        Assert.Equal((true, 1, 2, FactKind.Redacted), (told.IsQuiet, told.Fact.Target, told.Fact.Seq, told.Fact.Kind));
        var otto = _world.Account("otto");
        otto.Forgets();
        otto.Types("/join tea");
        var entered = otto.Told.OfType<RoomEntered>().Single();
        Assert.Equal(2, entered.LastSeq);
        Assert.Equal(("", 2), (Assert.Single(entered.History).Fact.Text, entered.History[0].Fact.RedactedBy));
        otto.Forgets();
        otto.Types("/search secret");
        Assert.Empty(otto.Sees<SearchRead>().Page.Facts);
        _tea.Guest.Types("three");
        Assert.Equal(3, _world.Log.Room("tea")[^1].Seq);
    }

    [Fact]
    public void It_goes_on_after_a_restart_in_the_middle()
    {
        for (var i = 0; i < 50; i++)
        {
            _tea.Plain.Types("secret");
        }

        _tea.Plain.Types("/delete-account redact alice's password");
        _world.Background.LaterWork.RunOne();
        Assert.Equal(30, Secrets());
        Assert.Single(_world.Store.Load().Erasures);
        _world.Restart();
        Assert.Equal(RefusalCode.NickTaken, _world.Connects().Tries("/login alice"));
        _world.Background.LaterWork.RunAll();
        Assert.Equal(0, Secrets());
        Assert.Empty(_world.Store.Load().Erasures);
        Assert.Equal(100, _world.Log.Room("tea").Count);
        _world.Restart();
        Assert.False(_world.Background.LaterWork.RunOne());
    }

    [Fact]
    public void A_log_that_is_full_in_the_middle_is_asked_again()
    {
        for (var i = 0; i < 50; i++)
        {
            _tea.Plain.Types("secret");
        }

        _tea.Plain.Types("/delete-account redact alice's password");
        var work = _world.Background.LaterWork;
        work.RunOne();
        _world.Log.IsFull = true;
        for (var i = 0; i < 5; i++)
        {
            work.RunOne();
        }

        Assert.Equal(30, Secrets());
        _tea.Forget();
        _world.Log.IsFull = false;
        work.RunAll();
        Assert.Equal(0, Secrets());
        Assert.Equal(Enumerable.Range(1, 100), _world.Log.Room("tea").Select(f => (int)f.Seq));
        Assert.Equal(30, _tea.Guest.Told.OfType<FactHappened>().Count());
    }

    [Fact]
    public void A_full_store_deletes_nothing_and_one_that_is_full_at_the_end_is_told_at_the_next_start()
    {
        _tea.Plain.Types("secret");
        _world.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Plain.Tries("/delete-account redact alice's password"));
        Assert.False(_world.Background.LaterWork.RunOne());
        Assert.Null(_tea.Plain.Ended);
        _world.Store.IsFull = false;
        _tea.Plain.Types("/delete-account redact alice's password");
        _world.Background.LaterWork.RunOne();
        _world.Store.IsFull = true;
        _world.Background.LaterWork.RunAll();
        _world.Store.IsFull = false;
        Assert.Single(_world.Store.Load().Erasures);
        _world.Restart();
        _world.Background.LaterWork.RunAll();
        Assert.Empty(_world.Store.Load().Erasures);
        Assert.Equal(2, _world.Log.Room("tea").Count);
    }

    [Fact]
    public void A_room_that_is_off_the_record_meanwhile_and_one_that_was_closed_are_cleared_too()
    {
        _tea.Plain.Types("secret");
        var otto = _world.Owner("otto", "attic");
        _tea.Plain.Types("/join attic");
        _tea.Plain.Types("secret");
        otto.Types("/close-room attic");
        _tea.Owner.Types("/set off-the-record on");
        Erase();
        Assert.Equal(0, Secrets());
        Assert.DoesNotContain(_world.Log.Room("attic"), f => f.Text.Length > 0);
        _tea.Owner.Types("/set off-the-record off");
        _tea.Guest.Forgets();
        _tea.Guest.Types("three");
        Assert.Equal(3, _tea.Guest.Told.OfType<Stored>().Single().Happened.Fact.Seq);
    }

    [Fact]
    public void Whispers_are_taken_back_and_nobody_has_missed_anything_that_is_left()
    {
        foreach (var line in new[] { "/w mona secret 1", "/w mona secret 2", "/w olive secret" })
        {
            _tea.Plain.Types(line);
        }

        _tea.Moderator.Types("/w alice of mona");
        _tea.Moderator.Drops();
        _tea.Owner.Drops();
        _tea.Plain.Types("/w mona secret 3");
        Erase();

        var mona = _world.Connects();
        mona.Types("/login mona mona's password");
        Assert.Equal(0, Missed(mona));
        mona.Forgets();
        mona.Types("/history 20 @alice");
        var facts = mona.Sees<HistoryRead>().Page.Facts;
        Assert.Equal(["", "", "of mona", "", "", "", ""], facts.Select(f => f.Text));
        Assert.Equal(Enumerable.Range(1, 7), facts.Select(f => (int)f.Seq));
        var olive = _world.Connects();
        olive.Types("/login olive olive's password");
        Assert.Equal(0, Missed(olive));
        mona.Types("/directs");
        Assert.True(Assert.Single(mona.Sees<DirectsListed>().Directs) is { With.Text: "alice", Gone: true, LastSeq: 7 });
    }

    [Fact]
    public void Whoever_is_there_is_told_of_each_whisper_that_is_taken_back_unless_it_was_not_heard()
    {
        _tea.Owner.Types("/block alice");
        _tea.Plain.Types("/w mona secret");
        _tea.Plain.Types("/w olive secret");
        _tea.Forget();
        Erase();
        var told = _tea.Moderator.Told.OfType<FactHappened>().Single();
        Assert.Equal((null, "mona", true, 1, 2), (told.Room, told.To!.Text, told.IsQuiet, told.Fact.Target, told.Fact.Seq));
        _tea.Owner.DoesNotSee<FactHappened>();
    }

    [Fact]
    public void Nor_when_it_is_done_after_a_restart()
    {
        _tea.Moderator.Drops();
        for (var i = 0; i < 5; i++)
        {
            _tea.Plain.Types("/w mona secret");
        }

        _tea.Plain.Types("/delete-account redact alice's password");
        _world.Restart();
        _world.Background.LaterWork.RunAll();
        _world.Restart();
        var mona = _world.Connects();
        mona.Types("/login mona mona's password");
        Assert.Equal(0, Missed(mona));
    }

    private static long Missed(Actor who)
        => who.Told.OfType<Noted>().Where(n => n.Code == NoteCode.WhispersMissed).Select(n => long.Parse(n.Args[0], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();

    private void Erase()
    {
        _tea.Plain.Forgets();
        _tea.Plain.Types("/delete-account redact alice's password");
        Assert.Equal(NoteCode.ErasureBegun, _tea.Plain.Told.OfType<Noted>().Single(n => n.Code != NoteCode.WhispersMissed).Code);
        _world.Background.LaterWork.RunAll();
        Assert.Empty(_world.Store.Load().Erasures);
    }

    private int Secrets() => _world.Log.Room("tea").Count(f => f.Text == "secret");
}
