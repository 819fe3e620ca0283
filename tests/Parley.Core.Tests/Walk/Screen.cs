using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Walk;

/// <summary>What a client shows that believes what it is told: its name, and the rooms that it is in.</summary>
/// <param name="actor">The connection.</param>
internal sealed class Screen(Actor actor)
{
    private readonly HashSet<string> _rooms = [];

    public Actor Actor => actor;

    /// <summary>The name that it was told last.</summary>
    public string? Nick { get; private set; }

    /// <summary>The rooms in which it was told to be.</summary>
    public IReadOnlyCollection<string> Rooms => _rooms;

    /// <summary>What was refused at the last look.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Takes in what was told since the last look.</summary>
    public void Look()
    {
        Refusals = [.. actor.Told.OfType<Refused>().Select(r => r.Refusal)];
        foreach (var told in actor.Told)
        {
            Take(told);
        }

        actor.Forgets();
    }

    private void Take(ChatEvent told)
    {
        switch (told)
        {
            case LoggedIn e:
                Nick = e.Nick.Text;
                break;
            case Noted { Code: NoteCode.LoggedOut } e:
                Nick = e.Args[0];
                break;
            case PersonRenamed e when e.Old.Text == Nick:
                Nick = e.New.Text;
                break;
            case RoomEntered e:
                _rooms.Add(e.Room.Text);
                break;
            case RoomExited e:
                _rooms.Remove(e.Room.Text);
                break;
            case RoomRenamed e when _rooms.Remove(e.Old.Text):
                _rooms.Add(e.New.Text);
                break;
            default:
                break;
        }
    }
}
