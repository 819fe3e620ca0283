using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Verbs;

/// <summary>Changes the name of whoever asks.</summary>
internal static class NickVerb
{
    public static readonly Verb Row = new() { Name = "nick", Params = [Param.Nick], Run = Run };

    private static void Run(Turn turn)
    {
        var person = turn.Person;
        if (!Nick.TryParse(turn[0], out var nick, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        if (turn.Hub.People.WhyNot(nick, person) is { } taken)
        {
            turn.Refuse(taken);
            return;
        }

        var old = person.Nick;
        turn.Hub.People.Rename(person, nick);
        var renamed = new PersonRenamed(old, nick, turn.Hub.Time.GetUtcNow());
        foreach (var session in Acquaintances(person))
        {
            session.Tell(renamed);
        }

        turn.Answer(new Done(turn.Tag));
    }

    /// <summary>Everyone who shares a room with the person, and the person, once each.</summary>
    private static HashSet<Session> Acquaintances(Person person)
        => [.. person.Rooms.SelectMany(room => room.People).Append(person).SelectMany(p => p.Sessions)];
}
