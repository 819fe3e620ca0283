using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Fuzz;

/// <summary>One question to the function that decides.</summary>
internal sealed record AuthorityCase(Standing Who, RoomRules? Room, Deed Deed, Standing? Whom)
{
    private static readonly Deed[] Deeds = Enum.GetValues<Deed>();

    /// <summary>A byte a field; what is missing is zero.</summary>
    public static AuthorityCase Of(ReadOnlySpan<byte> input)
    {
        var bytes = new Queue<byte>(input.ToArray());
        var who = StandingOf(bytes);
        RoomRules? room = Choose(bytes, 8) == 0 ? null : RoomOf(bytes);
        return new AuthorityCase(who, room, Deeds[Choose(bytes, Deeds.Length)], Choose(bytes, 2) == 0 ? null : StandingOf(bytes));
    }

    public Refusal? Judge() => Authority.Judge(Who, Room, Deed, Whom);

    private static Standing StandingOf(Queue<byte> bytes) => new()
    {
        IsAccount = Choose(bytes, 2) == 1,
        IsAdministrator = Choose(bytes, 4) == 1,
        Guests = (GuestPolicy)Choose(bytes, 3),

        // Mostly what a password opens: what a token is for hides everything else.
        Scopes = Choose(bytes, 2) == 0 ? Scopes.All : (Scopes)Choose(bytes, 32),
        IsOutsideToken = Choose(bytes, 8) == 1,
        Role = (Role)Choose(bytes, 5),
        IsMember = Choose(bytes, 2) == 1,
        IsBanned = Choose(bytes, 4) == 1,
        IsSilenced = Choose(bytes, 4) == 1,
        IsInvited = Choose(bytes, 2) == 1,
        KnowsPassword = Choose(bytes, 2) == 1,
    };

    private static RoomRules RoomOf(Queue<byte> bytes) => new()
    {
        IsLobby = Choose(bytes, 4) == 1,
        IsRegistered = Choose(bytes, 2) == 1,
        HasOwner = Choose(bytes, 2) == 1,
        IsModerated = Choose(bytes, 2) == 1,
        IsInviteOnly = Choose(bytes, 2) == 1,
        IsUnlisted = Choose(bytes, 2) == 1,
        IsTopicLocked = Choose(bytes, 2) == 1,
        HasPassword = Choose(bytes, 2) == 1,
        IsFull = Choose(bytes, 2) == 1,
        Guests = (GuestPolicy)Choose(bytes, 3),
    };

    private static int Choose(Queue<byte> bytes, int of) => bytes.TryDequeue(out var chosen) ? chosen % of : 0;
}
