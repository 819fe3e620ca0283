using Parley.Core.People;
using Parley.Core.Ports;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Community.Support;

/// <summary>Work that takes no time, or, while it is held, as much as the test says: other things happen before the answer.</summary>
internal sealed class DelayableBackground : IBackground
{
    private readonly List<(Session Session, Action Answer)> _owed = [];

    /// <summary>Answers wait until they are let go.</summary>
    public bool Holds { get; set; }

    public bool Owes(Session session) => _owed.Exists(o => o.Session == session);

    /// <summary>What nobody waits for.</summary>
    public LaterWork LaterWork { get; } = new();

    public void Later<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then) => LaterWork.Add(work, then);

    public void Ask<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then)
    {
        var asked = work(CancellationToken.None);
        Assert.True(asked.IsCompleted, "The work of a test takes no time.");
        var answer = asked.GetAwaiter().GetResult();
        _owed.Add((session, () => then(answer)));
        if (!Holds)
        {
            AnswerAll();
        }
    }

    /// <summary>Gives the answers that wait, the oldest first, to the sessions that are still there.</summary>
    public void AnswerAll()
    {
        while (_owed.Count > 0)
        {
            Answer(0);
        }
    }

    /// <summary>Gives one of the answers.</summary>
    public void Answer(int index)
    {
        var (session, answer) = _owed[index];
        _owed.RemoveAt(index);
        if (!session.IsOver)
        {
            answer();
        }
    }
}
