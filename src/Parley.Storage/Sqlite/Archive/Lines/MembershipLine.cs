using Parley.Core.Community;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>An account is in a conversation.</summary>
internal sealed record MembershipLine : ArchiveLine
{
    public required long Account { get; init; }

    public required ConversationKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>The room's name, or the other's.</summary>
    public required string Name { get; init; }

    /// <summary>The <c>seq</c> of the last fact that was seen; 0 for none.</summary>
    public long Seen { get; init; }

    public static MembershipLine Of(MembershipRecord membership) => new()
    {
        Account = membership.Account,
        Kind = membership.Conversation.Kind,
        Key = membership.Conversation.Key,
        Name = membership.Name,
        Seen = membership.Seen,
    };

    public override string? TakeInto(Import import)
    {
        if (!import.People.HasAccount(Account))
        {
            return Import.NoAccount;
        }

        if (Seen < 0 || !(Kind == ConversationKind.Room ? IsOfRoom() : IsOfTwo(import)))
        {
            return "its key or its name is none that a conversation can have, or seen is below zero";
        }

        import.People.Apply(new CommunityChange.MembershipSaved(new MembershipRecord(Account, new ConversationKey(Kind, Key), Name, Seen)));
        return null;
    }

    private bool IsOfRoom() => Import.IsRoomKey(Key) && RoomName.TryParse(Name, out _, out _);

    private bool IsOfTwo(Import import)
    {
        if (!Import.IsDirectKey(Key, out var lower, out var higher) || (Account != lower && Account != higher))
        {
            return false;
        }

        import.People.SawAccount(higher);
        return Nick.TryParse(Name, out _, out _);
    }
}
