namespace Parley.Core;

/// <summary>Why a session ended. The first reason given stands, and is logged once.</summary>
public enum CloseReason
{
    /// <summary>The person said goodbye.</summary>
    Quit,

    /// <summary>The peer closed its side or reset the connection.</summary>
    PeerClosed,

    /// <summary>Too much, or for too long, was left unread.</summary>
    SlowReader,

    /// <summary>What came cannot be recovered from, as a frame header that lies.</summary>
    BadInput,

    /// <summary>Nothing was heard for too long.</summary>
    TooQuiet,

    /// <summary>The server is stopping.</summary>
    ServerStopping,

    /// <summary>A fault of the program; the log has it.</summary>
    Bug,

    /// <summary>What the session was opened with no longer opens it, as a changed password or a revoked token.</summary>
    Revoked,

    /// <summary>A ban of the server is about the person, or the address.</summary>
    Banned,

    /// <summary>An administrator closed it.</summary>
    Kicked,

    /// <summary>The server no longer takes guests, and the person is one.</summary>
    GuestsOut,

    /// <summary>Somebody went on sending faster than is allowed, for too long.</summary>
    Flooding,

    /// <summary>There are too many connections: from the address, or altogether.</summary>
    TooManyConnections,
}
