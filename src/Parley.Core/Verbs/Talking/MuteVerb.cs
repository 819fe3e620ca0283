using Parley.Core.Events;

namespace Parley.Core.Verbs.Talking;

/// <summary>Turns the rooms off and on for this connection, in both directions; whispers and notices still arrive.</summary>
public static class MuteVerb
{
    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new() { Name = "mute", Aliases = ["i", "ignore"], Run = Run };

    private static void Run(Turn turn)
    {
        turn.Session.Muted = !turn.Session.Muted;
        turn.Answer(new MuteChanged(turn.Session.Muted, turn.Hub.Time.GetUtcNow(), turn.Tag));
    }
}
