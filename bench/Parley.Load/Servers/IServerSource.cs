namespace Parley.Load.Servers;

/// <summary>Where servers to measure come from.</summary>
internal interface IServerSource
{
    /// <summary>Whether each call of <see cref="Start"/> gives a fresh process.</summary>
    bool StartsProcesses { get; }

    /// <summary>A server, ready.</summary>
    /// <param name="pace">How senders are to be paced, as the server's own option has it; <c>off</c> for a bench.</param>
    IServer Start(string pace);
}
