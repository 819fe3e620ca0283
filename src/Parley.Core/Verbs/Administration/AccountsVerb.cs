using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Which accounts there are: all, or those whose names a pattern finds.</summary>
internal static class AccountsVerb
{
    private const int PatternAt = 0;
    private const int AfterAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "accounts",
        Topic = HelpTopic.Administration,
        Deed = Deed.ManageAccounts,
        Params = [new Param("pattern", Optional: true), new Param("after", ParamKind.Number, Optional: true, Typed: false)],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        NickPattern? pattern = null;
        if (turn[PatternAt] is { } text && !NickPattern.TryParse(text, out pattern))
        {
            turn.Refuse(RefusalCode.BadParameter, "pattern");
            return;
        }

        if (!turn.TryNumber(AfterAt, 0, 0, long.MaxValue, out var after))
        {
            return;
        }

        var most = turn.Hub.Limits.MaxPageFacts;
        var found = turn.Hub.People.Accounts
            .Where(p => p.Account!.Id > after && pattern?.Matches(p.Nick) != false)
            .OrderBy(p => p.Account!.Id)
            .Take(most + 1)
            .Select(Shown)
            .ToList();
        turn.Answer(new AccountsListed([.. found.Take(most)], found.Count > most, turn.Tag));
    }

    private static AccountRow Shown(Person person)
        => new(person.Account!.Id, person.Nick.Text, person.Account.Made, person.IsAdministrator, person.Sessions.Count);
}
