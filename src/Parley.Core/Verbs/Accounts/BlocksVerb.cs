using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Whom the asker has blocked.</summary>
internal static class BlocksVerb
{
    public static readonly Verb Row = new() { Name = "blocks", Topic = HelpTopic.Accounts, Deed = Deed.Block, Run = Run };

    /// <summary>What somebody blocked is called now.</summary>
    public static string NameOf(Hub hub, BlockRecord block)
        => block.Account != 0 && hub.People.TryFind(block.Account, out var person) ? person.Nick.Text : block.Name;

    private static void Run(Turn turn)
        => turn.Answer(new BlocksListed([.. turn.Person.Wishes.Blocked.Select(b => NameOf(turn.Hub, b))], turn.Tag));
}
