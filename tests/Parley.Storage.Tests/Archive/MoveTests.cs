using System.Text.Json;
using Parley.Core.Community;
using Parley.Core.Facts;
using Parley.Storage.Sqlite;
using Parley.Storage.Tests.Contract;
using Parley.Storage.Tests.Sqlite;

namespace Parley.Storage.Tests.Archive;

/// <summary>What was exported and imported is what it was.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SqliteConversationLog _log;
    private readonly Story _story;
    private readonly long _tea;

    public MoveTests()
    {
        _log = _folder.Open();
        _story = new Story(new OpenedStore(_log));
        _tea = _story.Open("tea").Id;
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_store_is_the_same_after_the_move()
    {
        Fill();
        var exported = await Moved.ExportAsync(_log);

        using var moved = await Moved.ImportAsync(exported);
        using var log = moved.Open();

        Assert.Equal(People.Shown(_log.Community.Load()), People.Shown(log.Community.Load()));
        Assert.Equal(await AuditAsync(_log), await AuditAsync(log));
        Assert.Equal(_log.Newest, log.Newest);
        var there = new Story(new OpenedStore(log));
        foreach (var room in new[] { "tea", "coffee", "kept", "quiet" })
        {
            var (before, after) = (_story.Open(room, recent: 5), there.Open(room, recent: 5));
            Assert.Equal((before.Id, before.LastSeq, before.Topic), (after.Id, after.LastSeq, after.Topic));
            Assert.Equal(before.Recent, after.Recent);
            Assert.Equal(await _story.All(before.Id), await there.All(after.Id));
        }

        Assert.Equal(await _story.Find(_tea, "tagged"), await there.Find(_tea, "tagged"));
        Assert.Equal(exported, await Moved.ExportAsync(log));
    }

    [Fact]
    public async Task What_came_with_a_move_goes_on_where_it_was()
    {
        Fill();
        using var moved = await Moved.ImportAsync(await Moved.ExportAsync(_log));
        using var log = moved.Open();
        var story = new Story(new OpenedStore(log)) { Now = _story.Now };

        // A repeated send, the next seq, the days that facts are kept, and the next number of the audit.
        var repeated = log.Append([story.Draft(_tea, "tagged", account: People.Ann, tag: "t1"), story.Draft(_tea, "tagged", nick: "ＡNN", tag: "t2")]);
        Assert.All(repeated, outcome => Assert.True(outcome.Repeated));
        Assert.Equal(_story.Open("tea").LastSeq + 1, story.Say(_tea, "next").Seq);
        var kept = story.Open("kept");
        for (var hour = 0; hour < 60; hour++)
        {
            log.RunWhenIdle(story.Now.AddDays(10).AddHours(hour));
        }

        Assert.Equal([kept.Topic!], await story.All(kept.Id));
        Assert.Null(log.Community.Save([new CommunityChange.Audited(People.Entry)]));
        Assert.Equal(3, (await AuditAsync(log))[0].Number);
    }

    /// <summary>An export is for other eyes too: what opens something is not in it unless asked for.</summary>
    [Fact]
    public async Task Without_secrets_nothing_that_opens_anything_is_in_an_export()
    {
        Fill();
        var exported = await Moved.ExportAsync(_log, secrets: false);
        using var moved = await Moved.ImportAsync(exported);
        using var log = moved.Open();
        var community = log.Community.Load();

        foreach (var secret in new[] { "$hash$", "credential", "scram", "cloak", People.Token.Hash, "salt", "\"hash\"" })
        {
            Assert.DoesNotContain(secret, exported, StringComparison.Ordinal);
        }

        Assert.All(community.Accounts, account => Assert.Null(account.Credential));
        Assert.Null(community.Server!.CloakKey);
        Assert.Equal("", Assert.Single(community.Tokens).Hash);

        // A room that had a password has one that nobody knows, and does not stand open.
        var password = Assert.Single(community.Rooms).Options.Password!;
        Assert.Equal((0, 0), (password.Salt.Length, password.Hash.Length));
        Assert.Equal(exported, await Moved.ExportAsync(log, secrets: false));
        Assert.Equal(
            exported.Replace("}\n", ",\"secrets\":true}\n", StringComparison.Ordinal).Split('\n')[0],
            (await Moved.ExportAsync(log)).Split('\n')[0]);
    }

    [Fact]
    public async Task What_waits_in_the_journal_is_in_an_export()
    {
        _story.Append(_story.Draft(_tea, "filed"), _story.Draft(_tea, "taken back"));
        _log.CatchUp();
        _story.Add(_tea, FactKind.Redacted, "", target: 2);
        _story.Append(_story.Draft(_tea, "waiting", tag: "x"), _story.Draft(_story.Open("coffee").Id, "waiting too"));
        Assert.Equal(2, _log.Health.Unfiled);

        var exported = await Moved.ExportAsync(_log);

        Assert.Equal(["filed", "", "", "waiting", "waiting too"], Lines(exported, "fact").Select(f => f.GetProperty("text").GetString()));
        using var moved = await Moved.ImportAsync(exported);
        using var log = moved.Open();
        Assert.Equal(await _story.All(_tea), await new Story(new OpenedStore(log)).All(_tea));
    }

    [Fact]
    public async Task An_empty_store_is_one_line()
    {
        using var folder = new TestFolder();
        using var empty = folder.Open();
        var exported = await Moved.ExportAsync(empty);
        Assert.Equal("{\"type\":\"parley\",\"version\":2,\"secrets\":true}\n", exported);

        using var moved = await Moved.ImportAsync(exported);
        using var log = moved.Open();
        Assert.Null(log.Newest);
        Assert.Equal("", People.Shown(log.Community.Load()));
        Assert.Equal(exported, await Moved.ExportAsync(log));
    }

    /// <summary>A community store may be left with a record of what is no more; its own export must not stumble over it.</summary>
    [Fact]
    public async Task What_belongs_to_nobody_any_more_is_left_out()
    {
        Assert.Null(_log.Community.Save(
        [
            new CommunityChange.AccountSaved(People.BobsAccount),
            new CommunityChange.MembershipSaved(People.InTea),
            new CommunityChange.TokenSaved(People.Token),
            new CommunityChange.RoleSaved(People.Owner with { Account = People.Bob }),
            new CommunityChange.BanSaved(People.Both),
            new CommunityChange.ErasureSaved(new ErasureRecord(People.Bob, "bob")),
        ]));

        var exported = await Moved.ExportAsync(_log);

        Assert.Equal(["parley", "account", "conversation"], exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TypeOf));
        using var moved = await Moved.ImportAsync(exported);
        Assert.Null(moved.Fault);
    }

    private static IEnumerable<JsonElement> Lines(string exported, string type)
        => exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => TypeOf(line) == type).Select(line => JsonDocument.Parse(line).RootElement);

    private static string? TypeOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("type").GetString();

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(SqliteConversationLog log)
        => (await log.Community.ReadAuditAsync(null, 0, 100, TestContext.Current.CancellationToken)).Entries;

    /// <summary>One of everything, new and old.</summary>
    private void Fill()
    {
        var (coffee, kept) = (_story.Open("coffee").Id, _story.Open("kept").Id);
        _story.Open("quiet");
        var direct = Story.Opened(_log.Open(People.WithBob.Conversation, 0)).Id;
        Assert.Null(_log.Community.Save([.. People.All, new CommunityChange.Audited(People.Entry with { Room = null, RoomName = null, Whom = null, Why = null })]));
        _log.KeepFor(kept, 1);
        _story.Count(kept, 10);
        _story.Add(kept, FactKind.TopicSet, "what stays");
        _story.Count(kept, 10);
        _story.Now += TimeSpan.FromDays(2);
        for (var i = 0; i < 10; i++)
        {
            _log.RunWhenIdle(_story.Now.AddMinutes(i));
        }

        _story.Count(kept, 5);
        _story.Append(
            _story.Draft(_tea, "你好 🌍 <b>\"quotes\" \\ \t\nsecond line</b>", nick: "李雷"),
            _story.Draft(_tea, "tagged", account: People.Ann, tag: "t1"),
            _story.Draft(_tea, "tagged", nick: "Ann", tag: "t2"),
            _story.Draft(_tea, "waves", FactKind.Acted, account: 7_000_000_000),
            _story.Draft(_tea, "", FactKind.TopicSet),
            _story.Draft(_tea, "👍", FactKind.Reacted, target: 1),
            _story.Draft(_tea, "edited", FactKind.Edited, target: 4),
            _story.Draft(_tea, "a secret"),
            _story.Draft(_tea, "the topic", FactKind.TopicSet),
            _story.Draft(coffee, "black"),
            _story.Draft(direct, "between us", account: People.Ann));
        _log.CatchUp();
        _story.Add(_tea, FactKind.Redacted, "why", target: 8);
        _story.Say(_tea, "the newest");
    }
}
