using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Testing.Fakes;

/// <summary>Does work that takes time at once, as if it took none. Only for work that never really waits.</summary>
public sealed class InlineBackground : IBackground
{
    /// <summary>What nobody waits for.</summary>
    public LaterWork LaterWork { get; } = new();

    public void Later<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then) => LaterWork.Add(work, then);

    public void Ask<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        var asked = work(CancellationToken.None);
        if (!asked.IsCompleted)
        {
            throw new InvalidOperationException("The work really waits: use HeldBackground.");
        }

        var answer = asked.GetAwaiter().GetResult();
        if (!session.IsOver)
        {
            then(answer);
        }
    }
}
