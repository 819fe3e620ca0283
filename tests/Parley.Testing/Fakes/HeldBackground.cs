using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Testing.Fakes;

/// <summary>
/// Work that takes as long as the test says. The work (a read of the log) is done by <see cref="Work"/>, its answer comes
/// back by <see cref="Answer"/>, and other things can happen between any two of them.
/// </summary>
public sealed class HeldBackground : IBackground
{
    private readonly Queue<Question> _questions = [];

    /// <summary>How many answers are owed.</summary>
    public int Pending => _questions.Count;

    /// <summary>The session that is owed the oldest answer.</summary>
    public Session Asker => _questions.Peek().Session;

    /// <summary>What nobody waits for.</summary>
    public LaterWork LaterWork { get; } = new();

    public void Later<T>(TimeSpan pause, Func<CancellationToken, Task<T>> work, Action<T> then) => LaterWork.Add(work, then);

    public void Ask<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then)
        => _questions.Enqueue(new Question<T>(session, work, then));

    /// <summary>Does the work of every question that waits, without answering.</summary>
    public void Work()
    {
        foreach (var question in _questions)
        {
            question.Work();
        }
    }

    /// <summary>Answers the oldest question, unless its session is over; does its work first if that was not done.</summary>
    public void Answer()
    {
        var question = _questions.Dequeue();
        question.Work();
        if (!question.Session.IsOver)
        {
            question.Answer();
        }
    }

    /// <summary>Answers every question, the oldest first.</summary>
    public void AnswerAll()
    {
        while (Pending > 0)
        {
            Answer();
        }
    }

    private abstract class Question(Session session)
    {
        public Session Session => session;

        public abstract void Work();

        public abstract void Answer();
    }

    private sealed class Question<T>(Session session, Func<CancellationToken, Task<T>> work, Action<T> then) : Question(session)
    {
        private Task<T>? _answer;

        public override void Work() => _answer ??= work(CancellationToken.None);

        public override void Answer() => then(_answer!.GetAwaiter().GetResult());
    }
}
