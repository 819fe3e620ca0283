using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Ports;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>A store that cannot store; a send that is repeated; a room that stores nothing.</summary>
public sealed class StoreTroubleTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public void A_full_store_is_the_senders_news_alone()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Say("1");
        _hub.Log.IsFull = true;
        Assert.Equal(["said 1 alice tea"], bob.Saw);
        alice.Sink.Clear();

        Assert.Equal(["refused StoreUnavailable t2"], alice.Say("2", "t2").Saw);
        Assert.Equal(["refused StoreUnavailable"], alice.Do("topic", ("text", "full")).Saw);
        Assert.Empty(bob.Saw);

        // Whatever needs no store goes on.
        Assert.Equal(["people alice, bob tea"], alice.Do("who").Saw);
        Assert.Equal(["stored psst", "whisper psst alice bob"], alice.Do("whisper", ("nick", "bob"), ("text", "psst")).Saw);
        Assert.Equal(["refused StoreUnavailable"], alice.Do("join", ("room", "pub")).Saw);
        Assert.Equal(["tea"], alice.Session.Person!.Rooms.Select(r => r.Name.Text));

        _hub.Log.IsFull = false;
        bob.Sink.Clear();
        alice.Say("2", "t2");
        Assert.Equal(["said 2 alice tea"], bob.Saw);
        Assert.Equal([(1L, "1"), (2L, "2")], _hub.Log.Room("tea").Select(f => (f.Seq, f.Text)));
        Assert.Equal(["entered pub 1", "joined alice pub"], alice.Do("join", ("room", "pub")).Saw.Where(s => s.Contains("pub", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_store_that_faults_takes_its_group_with_it_and_nothing_else()
    {
        var log = new FaultyLog();
        var hub = new Hub(log, new InlineBackground(), new SettableTime(), new ChatLimits());
        var sink = new CollectingSink();
        var session = new Session(sink);
        hub.Handle(session, Acts.Of("login", null, ("nick", "alice")));
        hub.Handle(session, Acts.Of("join", null, ("room", "tea")));

        hub.Handle(session, Acts.Of("say", null, ("text", "lost")));
        log.Fault = new InvalidOperationException("a bug");
        Assert.Throws<InvalidOperationException>(hub.Settle);

        log.Fault = null;
        sink.Clear();
        hub.Handle(session, Acts.Of("say", null, ("text", "kept")));
        hub.Settle();
        Assert.Equal(["kept"], sink.Events.OfType<FactHappened>().Select(f => f.Fact.Text));
    }

    [Fact]
    public void A_repeated_send_is_stored_once_and_told_once()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea", "pub"), _hub.Enter("bob", "tea", "pub"));
        alice.Do("say", "t1", ("room", "tea"), ("text", "hi"));
        alice.Sink.Clear();
        bob.Sink.Clear();

        alice.Do("say", "t1", ("room", "tea"), ("text", "hi"));
        var again = Assert.IsType<Stored>(Assert.Single(alice.Told));
        Assert.Equal((true, 1L, "t1"), (again.Repeated, again.Happened.Fact.Seq, again.Tag));
        Assert.Empty(bob.Saw);

        // The same mark of somebody else, or for another room, is another send.
        bob.Do("say", "t1", ("room", "tea"), ("text", "hi"));
        alice.Do("say", "t1", ("room", "pub"), ("text", "hi"));
        Assert.Equal(["stored hi t1", "said hi bob tea", "said hi alice pub"], bob.Saw);
    }

    [Fact]
    public void A_repeated_send_in_one_group_is_stored_once()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Ask("say", "t1", ("text", "hi")).Ask("say", "t1", ("text", "hi")).Ask("say", "t2", ("text", "hi"));
        _hub.Hub.Settle();
        Assert.Equal(["stored hi t1", "said hi alice tea", "stored again hi t1", "stored hi t2", "said hi alice tea"], alice.Saw);
        Assert.Equal(["said hi alice tea", "said hi alice tea"], bob.Saw);
    }

    [Fact]
    public void What_was_refused_can_be_sent_again_with_its_mark()
    {
        var alice = _hub.Enter("alice", "tea");
        _hub.Log.IsFull = true;
        alice.Say("hi", "t1");
        _hub.Log.IsFull = false;
        alice.Sink.Clear();
        Assert.Equal(["stored hi t1", "said hi alice tea"], alice.Say("hi", "t1").Saw);
    }

    [Fact]
    public void A_room_off_the_record_stores_nothing_and_shows_nobody_what_was_said()
    {
        var hub = new TestHub(log: new WatchedLog { OffTheRecord = "vault" });
        var (alice, bob) = (hub.Enter("alice", "vault"), hub.Enter("bob", "vault"));
        alice.Say("burn this");
        Assert.Equal(["said burn this alice vault"], bob.Saw);
        Assert.Empty(hub.Log.Groups);

        var carol = hub.Enter("carol");
        carol.Do("join", ("room", "vault"));
        var entered = Assert.IsType<RoomEntered>(carol.Told[0]);
        Assert.True(entered.OffTheRecord);
        Assert.Empty(entered.History);
        Assert.Equal(["refused OffTheRecord vault"], carol.Do("history").Saw);
        Assert.Equal(["refused OffTheRecord vault"], carol.Do("search", ("text", "burn")).Saw);
        carol.Do("join", ("room", "vault"), ("after", "0"));
        Assert.Empty(Assert.IsType<RoomEntered>(Assert.Single(carol.Told)).History);
    }

    private sealed class FaultyLog : IConversationLog
    {
        private readonly WatchedLog _log = new();

        public Exception? Fault { get; set; }

        public OpenOutcome Open(ConversationKey key, int recent) => _log.Open(key, recent);

        public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group) => Fault is null ? _log.Append(group) : throw Fault;

        public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop) => _log.ReadAsync(conversation, page, stop);

        public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
            => _log.SearchAsync(conversation, term, before, limit, stop);

        public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
            => _log.FindSaidAsync(account, after, limit, stop);

        public Refusal? KeepFor(long conversation, int days) => _log.KeepFor(conversation, days);
    }
}
