using System.Runtime.CompilerServices;
using Parley.Testing.Scripts;

namespace Parley.Core.Tests.Scripts;

/// <summary>The player would be worth nothing if it let a wrong script pass.</summary>
[Collection(ScriptTests.OneAtATime)]
public sealed class ScriptPlayerTests
{
    [Theory]
    [InlineData("alice connects ; bob connects\nalice says \"hi\" > bob sees said \"ho\" by alice", "expected 'bob sees said \"ho\" by alice'")]
    [InlineData("alice connects ; bob connects\nalice says \"hi\" > bob sees nothing", "expected 'bob sees nothing'")]
    [InlineData("alice connects ; bob connects\nalice says \"hi\" > bob does not see said \"hi\"", "expected 'bob does not see said \"hi\"'")]
    [InlineData("alice connects ; bob connects\nalice says \"hi\" > bob sees said \"hi\" by bob", "expected 'bob sees said \"hi\" by bob'")]
    [InlineData("alice connects ; bob connects\nalice says \"1\" ; alice says \"2\" > bob sees said \"2\" ; bob sees said \"1\"", "bob sees said \"1\"")]
    [InlineData("alice connects ; bob connects\nalice says \"1\" ; alice says \"1\" > bob sees said \"1\"", "bob also saw said")]
    [InlineData("alice connects ; bob connects\nalice whispers bob \"x\" > bob is refused Muted", "expected 'bob is refused Muted'")]
    [InlineData("alice connects > bob sees nothing", "bob is not there")]
    [InlineData("alice connects ; alice drops > alice sees said \"x\"", "expected 'alice sees said \"x\"'")]
    public async Task A_script_that_does_not_go_as_it_says_fails(string text, string why)
    {
        await using var door = new FaultyDoor();
        var failure = await FailAsync(text, door);
        Assert.StartsWith("wrong.chat:", failure.Message);
        Assert.Contains(why, failure.Message);
    }

    [Fact]
    public async Task A_script_fails_when_the_server_logs_an_error()
    {
        await using var door = new FaultyDoor { Faults = ["a fault of the program"] };
        var failure = await FailAsync("alice connects", door);
        Assert.Contains("a fault of the program", failure.Message);
    }

    [Fact]
    public async Task A_script_fails_when_a_task_fails_and_nobody_looks()
    {
        await using var door = new FaultyDoor { Connecting = Abandon };
        var failure = await FailAsync("alice connects", door);
        Assert.Contains("nobody looked", failure.Message);
    }

    [Fact]
    public async Task A_script_that_needs_more_than_the_door_offers_is_not_played()
    {
        await using var door = new FaultyDoor { Offers = new HashSet<string>() };
        var failure = await FailAsync("@needs tags", door);
        Assert.Contains("needs tags", failure.Message);
    }

    private static Task<ScriptException> FailAsync(string text, IScriptDoor door) => Assert.ThrowsAsync<ScriptException>(
        () => ScriptPlayer.PlayAsync(ScriptParser.Parse("wrong.chat", text), door, TestContext.Current.CancellationToken, TimeSpan.Zero));

    // Not inlined, so that nothing still holds the task when garbage is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon() => _ = Task.FromException(new InvalidOperationException("abandoned"));

    private sealed class FaultyDoor : IScriptDoor
    {
        private readonly HubDoor _hub = new();

        public IReadOnlySet<string> Offers { get; init; } = DoorOffers.All;

        public IReadOnlyCollection<string> Faults { get; init; } = [];

        public Action Connecting { get; init; } = () => { };

        public Task<IScriptClient> ConnectAsync(ScriptAct connect, CancellationToken stop)
        {
            Connecting();
            return _hub.ConnectAsync(connect, stop);
        }

        public ValueTask DisposeAsync() => _hub.DisposeAsync();
    }
}
