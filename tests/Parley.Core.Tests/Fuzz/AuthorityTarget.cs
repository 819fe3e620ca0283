using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>The function that decides who may do what: it decides as the naive one does, and obeys laws that hold whatever the rules are.</summary>
internal sealed class AuthorityTarget : IFuzzTarget
{
    /// <summary>45 bytes: one for each field of two people and a room, and those that choose between them.</summary>
    private const int Length = 45;

    public static string Corpus => "authority";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var asked = AuthorityCase.Of(input);
        var refusal = asked.Judge();

        AssertNaive(asked, refusal);
        AssertTellsNoMore(refusal);
        if (refusal is null)
        {
            AssertMoreLosesNothing(asked);
            AssertMay(asked);
        }

        AssertAsIfMissing(asked, refusal);
    }

    public static byte[] Make(Random random)
    {
        var bytes = new byte[Length];
        random.NextBytes(bytes);
        return bytes;
    }

    public static void AssertNaive(AuthorityCase asked, Refusal? refusal)
    {
        if (NaiveAuthority.Judge(asked.Who, asked.Room, asked.Deed, asked.Whom) is var expected && expected != refusal?.Code)
        {
            Assert.Fail($"{asked}: {expected?.ToString() ?? "may"}, but Authority says {refusal?.Code.ToString() ?? "may"}");
        }
    }

    /// <summary>A code, and who may; nothing of the room, of who is in it, or of why.</summary>
    private static void AssertTellsNoMore(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Assert.Contains(refusal.Subject, (string?[])[null, "moderator", "owner", "administrator"]);
            Assert.Equal(new Refusal(refusal.Code, refusal.Subject), refusal);
        }
    }

    /// <summary>What may be done may still be done by whoever has more, and has less against them.</summary>
    private static void AssertMoreLosesNothing(AuthorityCase asked)
    {
        var who = asked.Who;
        Standing[] better =
        [
            who with { Role = (Role)Math.Min((int)Role.Owner, (int)who.Role + 1) },
            who with { Role = Role.Owner },
            who with { IsAdministrator = true },
            who with { IsAccount = true },
            who with { Scopes = Scopes.All },
            who with { IsOutsideToken = false },
            who with { Guests = GuestPolicy.Allowed },
            who with { IsMember = true },
            who with { IsInvited = true },
            who with { KnowsPassword = true },
            who with { IsBanned = false },
            who with { IsSilenced = false },
        ];
        foreach (var more in better)
        {
            if ((asked with { Who = more }).Judge() is { } refusal)
            {
                Assert.Fail($"{asked}\nmay, and with more there is {refusal}:\n{more}");
            }
        }
    }

    /// <summary>Of somebody who may: what must not be so.</summary>
    private static void AssertMay(AuthorityCase asked)
    {
        var (who, room, deed, whom) = asked;
        var isModerator = NaiveAuthority.Height(who) >= (int)Role.Moderator;
        Assert.False(deed is Deed.Speak or Deed.SetTopic or Deed.Invite or Deed.EditOwn && (who.IsBanned || who.IsSilenced) && !isModerator);
        Assert.False(deed == Deed.Join && who.IsBanned && !who.IsMember && !isModerator && room is not null);
        Assert.False(DeedTable.Of(deed).NeedsAccount && !who.IsAccount);
        Assert.False(deed is >= Deed.SetServer and <= Deed.ReadServerAudit && !who.IsAdministrator);
        Assert.False(deed >= Deed.Kick && !isModerator);
        Assert.False(deed >= Deed.Leave && (room is null || (!who.IsMember && !isModerator)));
        Assert.False(whom is { } other && NaiveAuthority.Height(other) >= NaiveAuthority.Height(who) && !who.IsAdministrator);
        Assert.False(who.Scopes == Scopes.None && deed is not (Deed.Free or Deed.EnterAsGuest or Deed.Register));
    }

    /// <summary>To whoever does not belong to it, a hidden room is one that is not there, unless its door is knocked at.</summary>
    private static void AssertAsIfMissing(AuthorityCase asked, Refusal? refusal)
    {
        if (asked is { Deed: not Deed.Join, Who: { IsMember: false, IsInvited: false }, Room: { } room }
            && (room.IsInviteOnly || room.IsUnlisted)
            && NaiveAuthority.Height(asked.Who) == 0)
        {
            Assert.Equal((asked with { Room = null }).Judge(), refusal);
        }
    }
}
