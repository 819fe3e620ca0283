using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Plays a story, line by line, and looks after each whether everything is as it must be.</summary>
internal sealed class StoryPlayer
{
    private readonly Stage _stage = new();
    private readonly Answers _answers = new();
    private readonly Secrets _secrets = new();
    private readonly Order _order = new();
    private bool _isGroup;

    /// <summary>Plays it, and starts the server once more.</summary>
    public void Play(IEnumerable<StoryLine> story)
    {
        foreach (var line in story.Append(new StoryLine(StoryLine.World, GoesOn: false, "restart")))
        {
            Play(line);
        }
    }

    private void Play(StoryLine line)
    {
        foreach (var seat in _stage.Seats)
        {
            seat.Begin();
        }

        if (line.Who == StoryLine.World)
        {
            Do(line.What);
        }
        else
        {
            Ask(line);
        }

        _isGroup = line.GoesOn;
        Look();
    }

    private void Look()
    {
        _answers.Count(_stage);
        _stage.Records.Watch(_stage);
        foreach (var happened in _stage.Seats.SelectMany(s => s.Told).ToHashSet<ChatEvent>(ReferenceEqualityComparer.Instance))
        {
            Rendering.Check(happened);
            _stage.Token = happened is TokenMade made ? made.Secret : _stage.Token;
        }

        _secrets.Check(_stage);
        if (!_isGroup)
        {
            _answers.Check(_stage);
            _stage.Records.Check(_stage);
            _stage.Sweep();
            _stage.Hub.Settle();
            _order.Check(_stage);
        }

        _secrets.Remember(_stage);
    }

    private void Ask(StoryLine line)
    {
        var seat = _stage.SeatOf(line.Who);
        seat.Begin();
        if (line.What == "!drop")
        {
            _stage.Drop(seat);
            _stage.Hub.Settle();
            return;
        }

        // Whoever is owed an answer is read no further.
        if (_stage.Background.Owes(seat.Session) || _stage.Read(line.What) is not { } act)
        {
            _stage.Hub.Settle();
            return;
        }

        var before = Snapshot.Of(_stage);
        _answers.Asked(seat, act);
        _secrets.Asked(_stage, seat, act);
        _stage.Hub.Handle(seat.Session, act);
        if (line.GoesOn)
        {
            return;
        }

        _stage.Hub.Settle();
        if (!_isGroup && !_stage.Background.Owes(seat.Session))
        {
            Answers.CheckRefusal(_stage, seat, act, before);
            Records.CheckAudience(_stage, act);
            Records.CheckRoles(_stage);
        }
    }

    private void Do(string step)
    {
        _stage.Hub.Settle();
        switch (step.Split(' '))
        {
            case ["wait", var text] when Duration.TryParse(text, out var length):
                _stage.Time.Advance(length);
                _order.TimePassed(_stage);
                break;
            case ["restart"]:
                Restart();
                break;
            case ["full"]:
                _stage.Log.IsFull = _stage.Store.IsFull = !_stage.Store.IsFull;
                break;
            case ["hold"]:
                _stage.Background.Holds = true;
                break;
            case ["answer"]:
                _stage.Background.Holds = false;
                _stage.Background.AnswerAll();
                break;
            case ["later"]:
                _stage.Background.LaterWork.RunOne();
                break;
        }

        _stage.Hub.Settle();
    }

    private void Restart()
    {
        // What could not be stored is another story.
        _stage.Log.IsFull = _stage.Store.IsFull = false;
        _stage.Hub.Settle();
        _stage.Records.Watch(_stage);
        var kept = Snapshot.OfKept(_stage);
        _stage.Restart();
        _answers.Forget();
        _order.Restarted();
        Assert.Equal(kept, Snapshot.OfKept(_stage));
    }
}
