using System.Threading.Channels;

namespace Parley.Testing.Scripts;

/// <summary>One connection of somebody in a script.</summary>
public interface IScriptClient : IAsyncDisposable
{
    /// <summary>What it is shown, in order. It ends with <c>closed</c> when the server has closed the connection.</summary>
    ChannelReader<Seen> Sights { get; }

    /// <summary>Asks for something, without waiting for the answer. Both <c>quit</c> and <see cref="ScriptAct.Drop"/> end the connection.</summary>
    Task DoAsync(ScriptAct act, CancellationToken stop);

    /// <summary>
    /// Comes back when the server has dealt with everything that was asked here before, and everything that it told this
    /// client by then can be read from <see cref="Sights"/>. Nothing of it is itself seen. At once when the connection is over.
    /// </summary>
    Task FenceAsync(CancellationToken stop);
}
