using Parley.Testing.Scripts;

namespace Parley.Core.Tests.Scripts;

/// <summary>Every script, played on the core itself.</summary>
[Collection(OneAtATime)]
public sealed class ScriptTests
{
    /// <summary>Scripts watch for failed tasks of the whole process, so one must not see those of another.</summary>
    internal const string OneAtATime = "Scripts";

    public static TheoryData<string> All => [.. ScriptLibrary.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_core_plays(string script)
    {
        var play = ScriptLibrary.Read(script);
        await using var door = new HubDoor(hasAccounts: play.Needs.Contains(DoorOffers.Accounts));
        await ScriptPlayer.PlayAsync(play, door, TestContext.Current.CancellationToken, TimeSpan.Zero);
    }
}
