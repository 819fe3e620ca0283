using Parley.Core.Events;

namespace Parley.Core.People;

/// <summary>The outer end of a session: it renders events for its peer. Called on the turn's thread; never waits, never throws.</summary>
public interface ISessionSink
{
    /// <summary>Hands the event on, or ends the session when the peer has left too much unread.</summary>
    void Deliver(ChatEvent happened);

    /// <summary>Says goodbye in the dialect's way and closes. The disconnect follows as its own step.</summary>
    void End(CloseReason reason);
}
