using Parley.Core.Community;

namespace Parley.Core.Policy;

/// <summary>
/// Decides who may do what: a pure function of who asks, the room, and the deed, which every door asks by way of the verbs.
/// A refusal tells the asker no more than may be known: to whoever is not in a room, one that is there, one that is hidden
/// and one that is missing give the same answer.
/// </summary>
public static class Authority
{
    /// <summary>Why it may not be done; null when it may.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="room">Where; null when the deed is the server's, and when there is no such room.</param>
    /// <param name="deed">What for.</param>
    /// <param name="whom">Over whom it is done, where that is one person: nobody does anything over those who are above.</param>
    public static Refusal? Judge(in Standing who, RoomRules? room, Deed deed, Standing? whom = null)
    {
        var rule = DeedTable.Of(deed);
        if ((who.Scopes & rule.Scope) != rule.Scope || (who.IsOutsideToken && (rule.Scope & ~Scopes.Read) != 0))
        {
            return new Refusal(RefusalCode.OutOfScope);
        }

        if (rule.NeedsAccount && !who.IsAccount)
        {
            return new Refusal(RefusalCode.AccountRequired);
        }

        var refusal = rule.Place switch
        {
            Place.Server => OnServer(who, rule, deed),
            Place.Office => who.IsAdministrator ? null : new Refusal(RefusalCode.NotAllowed, "administrator"),
            Place.Door => AtDoor(who, room, deed),
            _ => InRoom(who, room, rule, deed),
        };
        return refusal ?? (whom is { } other && other.Rank >= who.Rank && !who.IsAdministrator ? new Refusal(RefusalCode.Outranked) : null);
    }

    private static Refusal? OnServer(in Standing who, DeedRule rule, Deed deed)
    {
        if (IsPlain(who) && deed == Deed.EnterAsGuest && who.Guests == GuestPolicy.None)
        {
            return new Refusal(RefusalCode.AccountRequired);
        }

        return IsPlain(who) && rule.IsSpeech && who.Guests != GuestPolicy.Allowed ? new Refusal(RefusalCode.GuestsReadOnly) : null;
    }

    private static Refusal? AtDoor(in Standing who, RoomRules? room, Deed deed)
    {
        if (deed == Deed.SeeRoom)
        {
            return room is { } seen && IsVisible(who, seen) ? null : new Refusal(RefusalCode.NoSuchRoom);
        }

        if (room is not { } rules)
        {
            // To join a room that is not there is to make it.
            return IsPlain(who) && who.Guests != GuestPolicy.Allowed ? new Refusal(RefusalCode.GuestsReadOnly) : null;
        }

        return who.IsMember || who.Rank >= (int)Role.Moderator ? null : WhyNotIn(who, rules);
    }

    private static Refusal? WhyNotIn(in Standing who, in RoomRules room)
    {
        var belongs = who.IsInvited || who.Rank >= (int)Role.Member;
        return who switch
        {
            { IsBanned: true } => new Refusal(RefusalCode.Banned),
            _ when IsPlain(who) && room.Guests == GuestPolicy.None => new Refusal(RefusalCode.AccountRequired),
            _ when room.IsInviteOnly && !belongs => new Refusal(RefusalCode.InviteOnly),
            _ when room.HasPassword && !belongs && !who.KnowsPassword => new Refusal(RefusalCode.RoomPasswordWrong),
            _ when room.IsFull => new Refusal(RefusalCode.RoomFull),
            _ => null,
        };
    }

    private static Refusal? InRoom(in Standing who, RoomRules? room, DeedRule rule, Deed deed)
    {
        if (room is not { } rules || (!who.IsMember && who.Rank < (int)Role.Moderator))
        {
            // Nothing is hidden from those who run the server, and the console can join no room.
            return new Refusal(who.IsAdministrator ? RefusalCode.NoSuchRoom : RefusalCode.NotInRoom);
        }

        if (who.Rank < (int)rule.Least)
        {
            return new Refusal(RefusalCode.NotAllowed, rule.Least == Role.Owner ? "owner" : "moderator");
        }

        if (rules.IsLobby && deed is (Deed.Transfer or Deed.RenameRoom or Deed.CloseRoom or Deed.RegisterRoom))
        {
            return new Refusal(RefusalCode.NotInLobby);
        }

        if (rule.OwnedRoom && !rules.IsRegistered)
        {
            return new Refusal(RefusalCode.RoomNotRegistered);
        }

        if (rule.IsSpeech && WhySilent(who, rules) is { } silent)
        {
            return silent;
        }

        return deed switch
        {
            Deed.RegisterRoom when rules.IsRegistered => new Refusal(RefusalCode.RoomRegistered),
            Deed.RegisterRoom when rules.HasOwner && who.Rank < (int)Role.Owner => new Refusal(RefusalCode.NotAllowed, "owner"),
            Deed.RegisterRoom when WhyHeld(who) is { } held => held,
            Deed.SetTopic when rules.IsTopicLocked && who.Rank < (int)Role.Moderator => new Refusal(RefusalCode.TopicLocked),
            Deed.Invite when rules.IsInviteOnly && who.Rank < (int)Role.Moderator => new Refusal(RefusalCode.NotAllowed, "moderator"),
            Deed.Leave or Deed.Speak or Deed.Report when !who.IsMember => new Refusal(RefusalCode.NotInRoom),
            _ => null,
        };
    }

    private static Refusal? WhySilent(in Standing who, in RoomRules room)
    {
        if (WhyHeld(who) is { } held)
        {
            return held;
        }

        return who switch
        {
            _ when IsPlain(who) && (who.Guests != GuestPolicy.Allowed || room.Guests != GuestPolicy.Allowed) => new Refusal(RefusalCode.GuestsReadOnly),
            _ when room.IsModerated && who.Rank < (int)Role.Voiced => new Refusal(RefusalCode.Moderated),
            _ => null,
        };
    }

    /// <summary>What was imposed on somebody, and does not reach those who keep order.</summary>
    private static Refusal? WhyHeld(in Standing who) => who switch
    {
        { Rank: >= (int)Role.Moderator } => null,
        { IsBanned: true } => new Refusal(RefusalCode.Banned),
        { IsSilenced: true } => new Refusal(RefusalCode.Silenced),
        _ => null,
    };

    private static bool IsVisible(in Standing who, in RoomRules room)
        => who.IsMember || who.IsInvited || who.Rank >= (int)Role.Member || (!room.IsInviteOnly && !room.IsUnlisted);

    /// <summary>A guest; the console has no account either, but is no guest.</summary>
    private static bool IsPlain(in Standing who) => !who.IsAccount && !who.IsAdministrator;
}
