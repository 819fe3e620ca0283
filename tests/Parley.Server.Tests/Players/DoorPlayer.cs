using Parley.Server.Tests.Harness;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>Plays a script through a real door.</summary>
internal sealed class DoorPlayer(TestServer server, string dialect) : IScriptDoor
{
    public IReadOnlySet<string> Offers { get; } = Dialects.New(dialect).Offers;

    public IReadOnlyCollection<string> Faults => server.Faults();

    public async Task<IScriptClient> ConnectAsync(ScriptAct connect, CancellationToken stop)
        => await DoorClient.EnterAsync(server, dialect, connect["nick"]);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
