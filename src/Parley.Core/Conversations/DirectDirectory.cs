using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>The conversations between two accounts that were opened since the start.</summary>
/// <param name="hub">Where it happens.</param>
internal sealed class DirectDirectory(Hub hub)
{
    private readonly Dictionary<ConversationKey, Direct> _open = [];

    /// <summary>The key of what two accounts say to each other.</summary>
    public static ConversationKey KeyOf(long one, long other)
        => new(ConversationKind.Direct, string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one, other)}:{Math.Max(one, other)}"));

    /// <summary>Finds the conversation, or makes it. It blocks for the store.</summary>
    public bool TryOpen(ConversationKey key, [NotNullWhen(true)] out Direct? direct, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        if (_open.TryGetValue(key, out direct))
        {
            return true;
        }

        var outcome = hub.Log.Open(key, recent: 0);
        if (outcome.Record is not { } record)
        {
            refusal = outcome.Refusal ?? new Refusal(RefusalCode.StoreUnavailable);
            return false;
        }

        direct = new Direct(key, record.Id, record.LastSeq);
        _open.Add(key, direct);
        return true;
    }

    /// <summary>An account's conversations, in the order of the other's name.</summary>
    public IReadOnlyList<MembershipRecord> Of(AccountRecord account)
        => [.. hub.Community.Memberships.Of(account.Id)
            .Where(m => m.Conversation.Kind == ConversationKind.Direct)
            .OrderBy(m => NameOf(m, account), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The account at the other end.</summary>
    public static long OtherOf(ConversationKey key, AccountRecord account)
    {
        var ends = EndsOf(key);
        return ends[0] != account.Id ? ends[0] : ends[1];
    }

    /// <summary>Whether the account at the other end is no more.</summary>
    public bool IsGone(MembershipRecord membership, AccountRecord account)
        => !hub.People.TryFind(OtherOf(membership.Conversation, account), out _);

    /// <summary>The name of the account at the other end; of one that is no more, the last that it had.</summary>
    public string NameOf(MembershipRecord membership, AccountRecord account)
        => hub.People.TryFind(OtherOf(membership.Conversation, account), out var other) ? other.Nick.Text : membership.Name;

    /// <summary>The conversation that an account has with whoever is meant by a name: an account, or one that is no more.</summary>
    public MembershipRecord? Find(AccountRecord account, Nick with)
    {
        if (hub.People.TryFind(with, out var other) && other.Account is { } found)
        {
            return hub.Community.Memberships.TryFind(account.Id, KeyOf(account.Id, found.Id), out var membership) ? membership : null;
        }

        return Of(account).FirstOrDefault(m => IsGone(m, account) && Nick.Parse(m.Name).Equals(with));
    }

    /// <summary>From here on the conversation is one of the account's.</summary>
    public void Remember(AccountRecord account, Direct direct, Nick other)
    {
        if (!hub.Community.Memberships.TryFind(account.Id, direct.Key, out _))
        {
            hub.Community.Later(new MembershipRecord(account.Id, direct.Key, other.Text, Seen: 0));
        }
    }

    /// <summary>
    /// What one of the two said, who is no more, is being taken back, and this fact is a part of that: the other has missed
    /// nothing that could still be read.
    /// </summary>
    public void PassOver(ConversationKey key, Fact fact)
    {
        if (_open.TryGetValue(key, out var direct))
        {
            direct.LastSeq = fact.Seq;
        }

        foreach (var account in EndsOf(key))
        {
            if (hub.Community.Memberships.TryFind(account, key, out var membership) && membership.Seen < fact.Seq)
            {
                hub.Community.Later(membership with { Seen = fact.Seq });
            }

            if (hub.People.TryFind(account, out var reader) && !reader.Wishes.Blocked.Any(b => b.Account == fact.From.Account))
            {
                reader.Tell(new FactHappened(Room: null, reader.Nick, fact, Origin: null) { IsQuiet = true });
            }
        }
    }

    /// <summary>The account has seen what there is, now that its last session ends.</summary>
    public void RememberSeen(AccountRecord account)
    {
        foreach (var membership in Of(account))
        {
            if (_open.TryGetValue(membership.Conversation, out var direct) && direct.LastSeq > membership.Seen)
            {
                hub.Community.Later(membership with { Seen = direct.LastSeq });
            }
        }
    }

    /// <summary>
    /// What to store when an account is deleted: the others keep the conversation, under the name that it had last.
    /// </summary>
    public IEnumerable<CommunityChange> Bury(AccountRecord account)
    {
        foreach (var membership in Of(account))
        {
            var other = OtherOf(membership.Conversation, account);
            if (other != account.Id && hub.Community.Memberships.TryFind(other, membership.Conversation, out var theirs))
            {
                yield return new CommunityChange.MembershipSaved(theirs with { Name = account.Name });
            }
        }
    }

    private static long[] EndsOf(ConversationKey key) => [.. key.Key.Split(':').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
}
