using System.Text;
using Parley.Core.Facts;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Searching;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>The search index is made from the log, and made again when it is not right.</summary>
public sealed class IndexTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gone")]
    [InlineData("nothing")]
    [InlineData("zeros")]
    [InlineData("text")]
    [InlineData("half")]
    [InlineData("a page of zeros")]
    [InlineData("a random page")]
    [InlineData("another program's")]
    [InlineData("another form's")]
    [InlineData("another log's")]
    [InlineData("without its table")]
    public async Task An_index_that_is_not_right_is_made_anew(string damage)
    {
        var tea = MakeLog(posts: 2000);
        Damage(damage);

        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));

        // Whether the index is there or not, and when it is again.
        Assert.Equal("1999 999", await story.Find(tea, "NUMBER 999"));
        log.CatchUp();
        Assert.Equal("1999 999", await story.Find(tea, "number 999"));
        Assert.Equal("1999 999", await story.Find(tea, "999"));
        Assert.Equal("2000+", await story.Find(tea, "nu", limit: 1));
        Assert.Equal("", await story.Find(tea, "zz"));
        Assert.Null(log.Health.IndexFailure);
    }

    [Theory]
    [InlineData("UPDATE post_data SET block = x'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'")]
    [InlineData("DELETE FROM post_data WHERE id > 10")]
    [InlineData("UPDATE post_data SET block = x'000000000101000087FFFFFF7F' WHERE id = 10")] // so many parts that no memory holds them
    public async Task An_index_that_is_damaged_while_it_is_used_is_made_anew(string damage)
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        Say(story, tea, 3000);
        log.CatchUp();
        Assert.Equal("2999 1999 999", await story.Find(tea, "number 999"));
        using (var index = Database.OpenToWrite(_folder.Search))
        {
            index.Run(damage);
        }

        Assert.Equal("2999 1999 999", await story.Find(tea, "number 999"));
        log.CatchUp();
        Assert.Equal("2999 1999 999", await story.Find(tea, "number 999"));
        Assert.Null(log.Health.IndexFailure);
        Assert.Equal(3, Indexed("number 999"));
    }

    [Fact]
    public async Task A_log_that_lost_its_end_is_indexed_as_it_is()
    {
        var tea = MakeLog(posts: 10);
        var older = File.ReadAllBytes(_folder.Log);
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            Say(story, tea, 10, "lost");
            log.CatchUp();
        }

        File.WriteAllBytes(_folder.Log, older);
        using var again = _folder.Open();
        var next = new Story(new OpenedStore(again));
        Say(next, tea, 20, "found");
        again.CatchUp();
        Assert.Equal("", await next.Find(tea, "lost"));
        Assert.Equal("30 29 28+", await next.Find(tea, "found", limit: 3));
        Assert.Equal(0, Indexed("lost"));
        Assert.Equal(20, Indexed("found"));
    }

    [Fact]
    public void What_is_taken_back_is_in_neither_file()
    {
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            var tea = story.Open("tea").Id;
            Say(story, tea, 50);
            story.Say(tea, "the secret word is xyzzyplugh");
            log.CatchUp();
            story.Say(tea, "and another is frobozzica");
            story.Add(tea, FactKind.Edited, "the secret word is abracadabrix", target: 51);
            story.Say(tea, "never mind");
            story.Add(tea, FactKind.Redacted, "", target: 51);
            story.Add(tea, FactKind.Redacted, "", target: 52);
            log.CatchUp();
        }

        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var content = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            foreach (var word in new[] { "xyzzyplugh", "frobozzica", "abracadabrix" })
            {
                Assert.DoesNotContain(word, content, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_was_deleted_by_age_is_not_in_the_index()
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        log.KeepFor(tea, 1);
        Say(story, tea, 20, "old");
        log.CatchUp();
        story.Now += TimeSpan.FromDays(3);
        Say(story, tea, 5, "new");
        for (var i = 0; i < 5; i++)
        {
            log.RunWhenIdle(story.Now.AddMinutes(i));
        }

        log.CatchUp();
        Assert.Equal("25 24 23 22 21", await story.Find(tea, "new"));
        Assert.Equal((0, 5), (Indexed("old"), Indexed("new")));
    }

    /// <summary>Far behind the newest, short terms are looked up in another way than near to it.</summary>
    [Fact]
    public async Task Short_terms_are_found_however_old()
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        story.Append(story.Draft(tea, "first qz"), story.Draft(tea, "龙井"), story.Draft(tea, "q"), story.Draft(tea, "我喝龙井"));
        Say(story, tea, 30_000);
        story.Say(tea, "last qz, 龙井");
        log.CatchUp();

        Assert.Equal("30005 1", await story.Find(tea, "qz"));
        Assert.Equal("30005 3 1", await story.Find(tea, "q"));
        Assert.Equal("30005 4 2", await story.Find(tea, "龙井"));
        Assert.Equal("30005 4 2", await story.Find(tea, "井"));
        Assert.Equal("4 2", await story.Find(tea, "龙", before: 30_000));
        Assert.Equal("4+", await story.Find(tea, "龙", before: 30_000, limit: 1));
        Assert.Equal("2", await story.Find(tea, "龙", before: 4, limit: 1));
    }

    private static void Say(Story story, long room, int posts, string word = "number")
    {
        foreach (var group in Enumerable.Range(1, posts).Chunk(500))
        {
            story.Append([.. group.Select(i => story.Draft(room, $"message {word} {i % 1000}"))]);
        }
    }

    private long MakeLog(int posts)
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        Say(story, tea, posts);
        log.CatchUp();
        return tea;
    }

    private long Indexed(string term)
    {
        using var index = Database.OpenToRead(_folder.Search);
        return index.Number($"SELECT count(*) FROM post WHERE post MATCH '{Grams.Query(term)}'") ?? 0;
    }

    private void Damage(string damage)
    {
        var whole = File.ReadAllBytes(_folder.Search);
        var random = new byte[4096];
        new Random(1).NextBytes(random);
        switch (damage)
        {
            case "gone":
                File.Delete(_folder.Search);
                return;
            case "another program's" or "another form's" or "another log's" or "without its table":
                using (var index = Database.OpenToWrite(_folder.Search))
                {
                    index.Run(damage switch
                    {
                        "another program's" => "PRAGMA application_id = 1",
                        "another form's" => "PRAGMA user_version = 99",
                        "another log's" => "UPDATE source SET log = randomblob(16)",
                        _ => "DROP TABLE post",
                    });
                }

                return;
            default:
                File.WriteAllBytes(_folder.Search, damage switch
                {
                    "nothing" => [],
                    "zeros" => new byte[whole.Length],
                    "text" => Encoding.UTF8.GetBytes("to be or not to be"),
                    "half" => whole[..(whole.Length / 2)],
                    "a page of zeros" => [.. whole[..8192], .. new byte[4096], .. whole[12288..]],
                    _ => [.. whole[..16384], .. random, .. whole[20480..]],
                });
                return;
        }
    }
}
