using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>
/// One thing that can be asked for: a row of <see cref="VerbTable"/>. Every dialect reads its requests with the row
/// (a typed <c>/name a b</c>, an object <c>{"type":"name", …}</c>), and help is made from it.
/// </summary>
public sealed class Verb
{
    /// <summary>Its name, in snake case: the request's type.</summary>
    public required string Name { get; init; }

    /// <summary>The command after the slash: the name, with hyphens.</summary>
    public string Command => Name.Replace('_', '-');

    /// <summary>Under which heading help has it.</summary>
    public HelpTopic Topic { get; init; } = HelpTopic.Basics;

    /// <summary>Other commands that mean it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its parameters, in the order in which they are typed.</summary>
    public IReadOnlyList<Param> Params { get; init; } = [];

    /// <summary>
    /// What <see cref="Authority"/> is asked before it runs: of a deed of the server by the hub, of one in a room by
    /// <see cref="Turn.TryRoom(int, out Conversations.Room)"/>. A verb that does more than one thing asks for the others itself.
    /// </summary>
    public Deed Deed { get; init; } = Deed.Free;

    /// <summary>Does it. On the turn's thread.</summary>
    public required Action<Turn> Run { get; init; }

    /// <summary>It is for whoever runs the server, on the server's machine; to everyone else there is no such verb.</summary>
    public bool ForConsole { get; init; }

    /// <summary>Whether it can be asked for without a name.</summary>
    public bool BeforeLogin { get; init; }

    /// <summary>Whether it can be typed as a slash command, and so is listed by help.</summary>
    public bool Typed { get; init; } = true;

    /// <summary>
    /// Posts that are still being stored are settled before it runs. Only a verb that can run in any order with them,
    /// because it changes no membership and no state that a post depends on, says false.
    /// </summary>
    public bool WantsSettled { get; init; } = true;

    /// <summary>It may wait for something outside the turn; the session's next request is held until it is answered.</summary>
    public bool Waits { get; init; }

    /// <summary>The place of a parameter; -1 when there is none of that name.</summary>
    public int IndexOf(string param)
    {
        for (var i = 0; i < Params.Count; i++)
        {
            if (Params[i].Name == param)
            {
                return i;
            }
        }

        return -1;
    }
}
