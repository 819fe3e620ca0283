using Parley.Core.People;

namespace Parley.Core.Ports;

/// <summary>Work that must not hold up the turn: reading pages, searching, hashing.</summary>
public interface IBackground
{
    /// <summary>
    /// Starts the work and returns at once. Its result comes back as a step of the turn's thread; the session's next
    /// request is held until then. A fault of the work ends the session as a bug.
    /// </summary>
    void Ask<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then);

    /// <summary>
    /// Starts work that nobody waits for, after a pause, and returns at once. Its result comes back as a step of the turn's
    /// thread. A fault of the work is logged, and nothing follows.
    /// </summary>
    void Later<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then);
}
