using Parley.Core.Events;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Each request gets one answer that bears its mark, and nobody else gets it; one that is refused changed nothing.</summary>
internal sealed class Answers
{
    private readonly Dictionary<(Seat Seat, string Tag), (Act Act, int Least, int Most, int Answered)> _open = [];

    public void Asked(Seat seat, Act act)
    {
        // Whoever is typing is not answered, unless it is refused.
        var (_, least, most, answered) = _open.GetValueOrDefault((seat, act.Tag!));
        _open[(seat, act.Tag!)] = (act, act.Verb.Name == "typing" ? least : least + 1, most + 1, answered);
    }

    /// <summary>The process that was asked is gone.</summary>
    public void Forget() => _open.Clear();

    /// <summary>Counts what was told in this step.</summary>
    public void Count(Stage stage)
    {
        foreach (var seat in stage.Seats)
        {
            foreach (var answer in seat.Told.OfType<Answer>().Where(a => a.Tag is not null))
            {
                Must.Hold(_open.TryGetValue((seat, answer.Tag!), out var asked), answer);
                _open[(seat, answer.Tag!)] = asked with { Answered = asked.Answered + 1 };
            }
        }
    }

    /// <summary>Nothing is under way but what is owed.</summary>
    public void Check(Stage stage)
    {
        foreach (var (key, (act, least, most, answered)) in _open.ToList())
        {
            var isThere = stage.Seats.Contains(key.Seat) && !key.Seat.IsEnded && !key.Seat.Session.IsOver;
            if (isThere && stage.Background.Owes(key.Seat.Session))
            {
                continue;
            }

            _open.Remove(key);
            Must.Hold(answered >= least || !isThere, act);
            Must.Hold(answered <= most, act);
        }
    }

    /// <summary>Of a request that was a turn of its own.</summary>
    public static void CheckRefusal(Stage stage, Seat asker, Act act, string before)
    {
        if (!asker.IsEnded && asker.Told.OfType<Answer>().FirstOrDefault(a => a.Tag == act.Tag) is Refused refused)
        {
            Must.Hold(asker.Told.Count == 1, string.Join('\n', asker.Told));
            foreach (var other in stage.Seats.Where(s => s != asker))
            {
                Must.Hold(other.Told.Count == 0, $"{refused}, and {other} is told {string.Join('\n', other.Told)}");
            }

            Assert.Equal(before, Snapshot.Of(stage));
        }
    }
}
