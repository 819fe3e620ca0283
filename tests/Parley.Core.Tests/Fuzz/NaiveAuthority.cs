using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Fuzz;

/// <summary>
/// Who may do what, told once more, from the descriptions of the deeds and of the settings of a room: everything that can stand
/// against it, in the order in which people are told.
/// </summary>
internal static class NaiveAuthority
{
    private static readonly Deed[] WithoutScope = [Deed.Free, Deed.EnterAsGuest, Deed.Register];
    private static readonly Deed[] OfAnAccount = [Deed.ManageAccount, Deed.ChangeNick, Deed.Block, Deed.ClaimServer, Deed.RegisterRoom];
    private static readonly Deed[] Saying =
        [Deed.Whisper, Deed.Speak, Deed.EditOwn, Deed.RedactOwn, Deed.SetTopic, Deed.Invite, Deed.Report];
    private static readonly Deed[] ForAccounts = [Deed.ManageAccount, Deed.ReadDirect, Deed.ClaimServer, Deed.RegisterRoom];
    private static readonly Deed[] ForOthersToHear = [Deed.Whisper, Deed.Speak, Deed.EditOwn, Deed.SetTopic, Deed.Invite];
    private static readonly Deed[] OfRoomsThatStay = [Deed.SeeAddresses, Deed.Transfer, Deed.RenameRoom, Deed.CloseRoom];
    private static readonly Deed[] OnlyFromWithin = [Deed.Leave, Deed.Speak, Deed.Report];
    private static readonly Deed[] NothingForTheLobby = [Deed.Transfer, Deed.RenameRoom, Deed.CloseRoom, Deed.RegisterRoom];

    public static RefusalCode? Judge(Standing who, RoomRules? room, Deed deed, Standing? whom)
        => Against(who, room, deed)
            .Append((Holds: whom is { } other && !who.IsAdministrator && Height(other) >= Height(who), Code: RefusalCode.Outranked))
            .Where(reason => reason.Holds)
            .Select(reason => (RefusalCode?)reason.Code)
            .FirstOrDefault();

    /// <summary>How high somebody stands in a room; an administrator stands above its owner.</summary>
    public static int Height(Standing who)
        => who.IsAdministrator ? 5
            : who.Role is Role.Moderator or Role.Owner && (who.IsOutsideToken || !who.Scopes.HasFlag(Scopes.Moderate)) ? 2
            : (int)who.Role;

    private static IEnumerable<(bool Holds, RefusalCode Code)> Against(Standing who, RoomRules? room, Deed deed)
    {
        var scope = ScopeOf(deed);
        yield return (!who.Scopes.HasFlag(scope) || (who.IsOutsideToken && scope is not (Scopes.None or Scopes.Read)), RefusalCode.OutOfScope);
        yield return (ForAccounts.Contains(deed) && !who.IsAccount, RefusalCode.AccountRequired);
        var more = (int)deed switch
        {
            < 11 => OnServer(who, deed),
            < 16 => [(!who.IsAdministrator, RefusalCode.NotAllowed)],
            30 => [(room is not { } seen || !Sees(who, seen), RefusalCode.NoSuchRoom)],
            31 => room is { } entered ? AtDoor(who, entered) : [(IsGuest(who) && who.Guests != GuestPolicy.Allowed, RefusalCode.GuestsReadOnly)],
            _ => room is { } within && (who.IsMember || Height(who) >= 3) ? InRoom(who, within, deed)
                : [(who.IsAdministrator, RefusalCode.NoSuchRoom), (true, RefusalCode.NotInRoom)],
        };
        foreach (var reason in more)
        {
            yield return reason;
        }
    }

    private static Scopes ScopeOf(Deed deed)
        => WithoutScope.Contains(deed) ? Scopes.None
            : OfAnAccount.Contains(deed) ? Scopes.Account
            : Saying.Contains(deed) ? Scopes.Say
            : (int)deed >= 50 ? Scopes.Moderate
            : (int)deed is >= 11 and < 30 ? Scopes.Admin
            : Scopes.Read;

    private static bool IsGuest(Standing who) => !who.IsAccount && !who.IsAdministrator;

    private static IEnumerable<(bool Holds, RefusalCode Code)> OnServer(Standing who, Deed deed) =>
    [
        (deed == Deed.EnterAsGuest && IsGuest(who) && who.Guests == GuestPolicy.None, RefusalCode.AccountRequired),
        (deed == Deed.Whisper && IsGuest(who) && who.Guests != GuestPolicy.Allowed, RefusalCode.GuestsReadOnly),
    ];

    private static bool Sees(Standing who, RoomRules room)
        => (!room.IsInviteOnly && !room.IsUnlisted) || who.IsMember || who.IsInvited || Height(who) >= 1;

    private static IEnumerable<(bool Holds, RefusalCode Code)> AtDoor(Standing who, RoomRules room)
    {
        var isOutside = !who.IsMember && Height(who) < 3;
        var isStranger = isOutside && !who.IsInvited && Height(who) == 0;
        return
        [
            (isOutside && who.IsBanned, RefusalCode.Banned),
            (isOutside && IsGuest(who) && room.Guests == GuestPolicy.None, RefusalCode.AccountRequired),
            (isStranger && room.IsInviteOnly, RefusalCode.InviteOnly),
            (isStranger && room.HasPassword && !who.KnowsPassword, RefusalCode.RoomPasswordWrong),
            (isOutside && room.IsFull, RefusalCode.RoomFull),
        ];
    }

    private static IEnumerable<(bool Holds, RefusalCode Code)> InRoom(Standing who, RoomRules room, Deed deed)
    {
        var least = (int)deed >= 70 ? 4 : (int)deed >= 50 ? 3 : 0;
        var speaks = ForOthersToHear.Contains(deed);
        var isModerator = Height(who) >= 3;
        return
        [
            (Height(who) < least, RefusalCode.NotAllowed),
            (NothingForTheLobby.Contains(deed) && room.IsLobby, RefusalCode.NotInLobby),
            (OfRoomsThatStay.Contains(deed) && !room.IsRegistered, RefusalCode.RoomNotRegistered),
            (speaks && who.IsBanned && !isModerator, RefusalCode.Banned),
            (speaks && who.IsSilenced && !isModerator, RefusalCode.Silenced),
            (speaks && IsGuest(who) && (who.Guests != GuestPolicy.Allowed || room.Guests != GuestPolicy.Allowed), RefusalCode.GuestsReadOnly),
            (speaks && room.IsModerated && Height(who) < 2, RefusalCode.Moderated),
            (deed == Deed.RegisterRoom && room.IsRegistered, RefusalCode.RoomRegistered),
            (deed == Deed.RegisterRoom && room.HasOwner && Height(who) < 4, RefusalCode.NotAllowed),
            (deed == Deed.RegisterRoom && who.IsBanned && !isModerator, RefusalCode.Banned),
            (deed == Deed.RegisterRoom && who.IsSilenced && !isModerator, RefusalCode.Silenced),
            (deed == Deed.SetTopic && room.IsTopicLocked && !isModerator, RefusalCode.TopicLocked),
            (deed == Deed.Invite && room.IsInviteOnly && !isModerator, RefusalCode.NotAllowed),
            (OnlyFromWithin.Contains(deed) && !who.IsMember, RefusalCode.NotInRoom),
        ];
    }
}
