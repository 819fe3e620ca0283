using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>With which accounts the asker's has a conversation, and how much of each was missed.</summary>
internal static class DirectsVerb
{
    public static readonly Verb Row = new() { Name = "directs", Topic = HelpTopic.Talking, Deed = Deed.ReadDirect, Run = Run };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (turn.Person.Account is not { } account)
        {
            turn.Refuse(RefusalCode.AccountRequired);
            return;
        }

        List<DirectSummary> rows = [];
        foreach (var membership in hub.Directs.Of(account))
        {
            if (!hub.Directs.TryOpen(membership.Conversation, out var direct, out var refusal))
            {
                turn.Refuse(refusal);
                return;
            }

            var with = Nick.Parse(hub.Directs.NameOf(membership, account));
            rows.Add(new DirectSummary(with, direct.LastSeq, membership.Seen, hub.Directs.IsGone(membership, account)));
        }

        turn.Answer(new DirectsListed(rows, turn.Tag));
    }
}
