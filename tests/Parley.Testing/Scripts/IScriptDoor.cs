namespace Parley.Testing.Scripts;

/// <summary>A server of its own for one script, with a way in.</summary>
public interface IScriptDoor : IAsyncDisposable
{
    /// <summary>What it can do; see <see cref="DoorOffers"/>.</summary>
    IReadOnlySet<string> Offers { get; }

    /// <summary>What the server has logged as an error so far.</summary>
    IReadOnlyCollection<string> Faults { get; }

    /// <summary>
    /// Opens a connection for somebody in the script and does the act, whose verb is <see cref="ScriptAct.Connect"/>. A name
    /// that is refused is seen as <c>refused</c>, and the connection stays.
    /// </summary>
    Task<IScriptClient> ConnectAsync(ScriptAct connect, CancellationToken stop);
}
