using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

public sealed class QuitTests
{
    [Theory]
    [InlineData("line")]
    [InlineData("framed")]
    [InlineData("modern")]
    public async Task Behind_a_quit_nothing_is_done(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var alice = await DoorClient.EnterAsync(server, dialect, "alice");
        await alice.SendAsync((byte[])
        [
            .. alice.Write("say", ("text", "before")), .. alice.Write("quit"), .. alice.Write("say", ("text", "behind")),
            .. alice.Write("nick", ("nick", "alicia")),
        ]);
        await bob.SeeAsync("said", ("by", "alice"), ("text", "before"));
        await alice.SeeAsync("bye");
        Assert.Equal("closed", (await alice.SeeAsync(_ => true, "the end")).Kind);
        await bob.SeeAsync("gone", ("nick", "alice"));
        await crowd.CountOnAsync();
        Assert.All(crowd.Overheard, seen => Assert.Equal("before", seen["text"]));
    }
}
