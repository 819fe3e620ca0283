using Parley.Core.Limits;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Model;

/// <summary>The hub, driven by the same steps as the model.</summary>
internal sealed class RealChat
{
    private readonly HeldBackground _background = new();
    private readonly TestHub _hub;
    private readonly TestSession[] _seats;
    private readonly List<TestSession> _gone = [];

    public RealChat(ChatLimits limits)
    {
        _hub = new TestHub(limits, _background);
        _seats = [.. Enumerable.Range(0, ChatSteps.Seats).Select(_ => _hub.Connect())];
    }

    public TestHub Hub => _hub;

    /// <summary>Everybody who ever was here, in the order of leaving, then those who still are.</summary>
    public IEnumerable<TestSession> All => _gone.Concat(_seats);

    public IEnumerable<TestSession> Here => _seats;

    public void Do(ChatStep step)
    {
        var seat = _seats[step.Who];
        switch (step.Op)
        {
            case ChatOp.Settle:
                _hub.Hub.Settle();
                break;
            case ChatOp.Fill:
                // What came before was accepted by a store that had space.
                _hub.Hub.Settle();
                _hub.Log.IsFull = !_hub.Log.IsFull;
                break;
            case ChatOp.Read:
                _background.Work();
                break;
            case ChatOp.Answer:
                _hub.Hub.Settle();
                if (_background.Pending > 0)
                {
                    _background.Answer();
                }

                break;
            case ChatOp.Drop:
                seat.Disconnect();
                _gone.Add(seat);
                _seats[step.Who] = _hub.Connect();
                break;
            default:
                Ask(seat, step);
                break;
        }
    }

    private static void Ask(TestSession seat, ChatStep step) => _ = step.Op switch
    {
        ChatOp.Enter => seat.Ask("login", step.Tag, ("nick", step.Name)),
        ChatOp.Join => seat.Ask("join", step.Tag, ("room", step.Name)),
        ChatOp.Resume => seat.Ask("join", step.Tag, ("room", step.Name), ("after", $"{step.Number}")),
        ChatOp.Leave => seat.Ask("leave", step.Tag, ("room", step.Name)),
        ChatOp.Say => seat.Ask("say", step.Tag, ("room", step.Name), ("text", step.Text)),
        ChatOp.Act => seat.Ask("me", step.Tag, ("room", step.Name), ("text", step.Text)),
        ChatOp.Topic => seat.Ask("topic", step.Tag, ("room", step.Name), ("text", step.Text)),
        ChatOp.Whisper => seat.Ask("whisper", step.Tag, ("nick", step.Name), ("text", step.Text)),
        ChatOp.Rename => seat.Ask("nick", step.Tag, ("nick", step.Name)),
        ChatOp.Mute => seat.Ask("mute", step.Tag),
        ChatOp.Who => seat.Ask("who", step.Tag, ("room", step.Name)),
        ChatOp.Rooms => seat.Ask("rooms", step.Tag),
        ChatOp.Type => seat.Ask("typing", step.Tag, ("room", step.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
