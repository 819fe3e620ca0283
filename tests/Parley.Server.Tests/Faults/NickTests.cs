using Parley.Core;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>Names that cannot be had, at every door.</summary>
public sealed class NickTests
{
    public static TheoryData<string, string, RefusalCode> Unusable
    {
        get
        {
            var all = new TheoryData<string, string, RefusalCode>();
            foreach (var dialect in Dialects.Names)
            {
                all.Add(dialect, "crowd-line", RefusalCode.NickTaken);
                all.Add(dialect, "Crowd-LINE", RefusalCode.NickTaken);
                all.Add(dialect, "crowd‑line", RefusalCode.NickInvalid);
                all.Add(dialect, "ｃrowd-line", RefusalCode.NickTaken);
                all.Add(dialect, "сrowd-line", RefusalCode.NickLooksAlike);
                all.Add(dialect, "a\u202Eb", RefusalCode.NickInvalid);
                all.Add(dialect, "a\u0007b", RefusalCode.NickInvalid);
                all.Add(dialect, "<alice>", RefusalCode.NickInvalid);
                all.Add(dialect, "a,b", RefusalCode.NickInvalid);
                all.Add(dialect, new string('x', 33), RefusalCode.NickTooLong);
                all.Add(dialect, new string('x', 10_000), RefusalCode.NickTooLong);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_name_that_cannot_be_had_is_refused_and_the_next_one_is_not(string dialect, string nick, RefusalCode code)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server, dialect);
        await using var alice = await DoorClient.EnterAsync(server, dialect, nick);
        await alice.SeeAsync("refused", ("code", code.ToString()));
        await alice.DoAsync(dialect is "line" or "framed" ? "nick" : "login", ("nick", "alice"));
        await alice.SeeAsync(s => s.Kind is "named" or "renamed" && s["nick"] == "alice", "the name");
        await crowd.CountOnAsync();
        Assert.Empty(crowd.Overheard);
    }

    [Theory]
    [InlineData("framed", " ", RefusalCode.NickInvalid)]
    [InlineData("legacy", "", RefusalCode.NickEmpty)]
    [InlineData("legacy", "two words", RefusalCode.NickInvalid)]
    [InlineData("modern", "", RefusalCode.NickEmpty)]
    public async Task An_empty_name_is_none(string dialect, string nick, RefusalCode code)
    {
        await using var server = await TestServer.StartAsync();
        await using var alice = await DoorClient.EnterAsync(server, dialect, nick);
        await alice.SeeAsync("refused", ("code", code.ToString()));
    }

    [Fact]
    public async Task Of_many_who_want_one_name_at_once_one_gets_it()
    {
        await using var server = await TestServer.StartAsync();
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DoorClient.EnterAsync(server, "modern", "alice")));
        var named = 0;
        foreach (var client in clients)
        {
            named += (await client.SeeAsync(s => s.Kind is "named" or "refused", "an answer")).Kind == "named" ? 1 : 0;
        }

        Assert.Equal(1, named);
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }
}
