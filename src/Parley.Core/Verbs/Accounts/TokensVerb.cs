using Parley.Core.Events;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Which tokens open the account.</summary>
internal static class TokensVerb
{
    public static readonly Verb Row = new()
    {
        Name = "tokens",
        Topic = HelpTopic.Accounts,
        Params = [TokenOwner.Account],
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (TokenOwner.TryFind(turn, accountAt: 0, out var owner, out _))
        {
            turn.Answer(new TokensListed(turn.Hub.Community.Tokens.Of(owner.Account!.Id), turn.Tag));
        }
    }
}
