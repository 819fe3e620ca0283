using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>Which tokens open the account.</summary>
internal static class TokensVerb
{
    public static readonly Verb Row = new() { Name = "tokens", Deed = Deed.ManageAccount, Run = Run, WantsSettled = false };

    private static void Run(Turn turn)
    {
        if (turn.TryAccount(out var account))
        {
            turn.Answer(new TokensListed(turn.Hub.Community.Tokens.Of(account.Id), turn.Tag));
        }
    }
}
