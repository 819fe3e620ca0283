using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Makes the first administrator: whoever gives the code that the server printed when it started.</summary>
internal static class ClaimVerb
{
    private const int CodeAt = 0;

    /// <summary>What guesses are counted under; no nick begins so.</summary>
    private const string Guesses = "/claim";

    public static readonly Verb Row = new()
    {
        Name = "claim",
        Topic = HelpTopic.Administration,
        Deed = Deed.ClaimServer,
        Params = [new Param("code", ParamKind.Rest)],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!turn.TryAccount(out var account))
        {
            return;
        }

        // Guesses are slowed down as those at passwords are, also those at a code that is no longer valid.
        if (hub.Community.Guard.Attempt(turn.From, Guesses, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
        }
        else if (hub.OwnerCode is not { } code || !code.Is(turn[CodeAt]!))
        {
            turn.Refuse(RefusalCode.ClaimFailed);
        }
        else if (turn.TrySave(
            new CommunityChange.AccountSaved(account with { Administrator = true }),
            turn.Audit(room: null, Deed.ClaimServer, account.Name, why: null)))
        {
            hub.Community.Guard.Succeeded(turn.From, Guesses);
            hub.People.Record(turn.Person, account with { Administrator = true });
            hub.OwnerCode = null;
            turn.Note(NoteCode.ServerClaimed);
        }
    }
}
