using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Fuzz;

/// <summary>Where there are few enough questions, each is asked. Those about what is done in a room are too many: the fuzz target asks some.</summary>
public sealed class EveryQuestionTests
{
    private static readonly bool[] Either = [false, true];

    private static readonly Scopes[] SomeScopes = [Scopes.Say, Scopes.Read | Scopes.Say, Scopes.All];

    [Fact]
    public void About_the_server()
    {
        foreach (var deed in Enum.GetValues<Deed>().Where(d => d < Deed.SeeRoom))
        {
            foreach (var scopes in Enumerable.Range(0, (int)Scopes.All + 1))
            {
                foreach (var who in Everybody((Scopes)scopes))
                {
                    Ask(new AuthorityCase(who, Room: null, deed, Whom: null));
                }
            }
        }
    }

    [Fact]
    public void About_going_into_a_room_and_seeing_that_it_is_there()
    {
        foreach (var who in SomeScopes.SelectMany(Everybody).SelectMany(Related))
        {
            Ask(new AuthorityCase(who, Room: null, Deed.SeeRoom, Whom: null));
            Ask(new AuthorityCase(who, Room: null, Deed.Join, Whom: null));
            foreach (var room in Doors())
            {
                Ask(new AuthorityCase(who, room, Deed.SeeRoom, Whom: null));
                Ask(new AuthorityCase(who, room, Deed.Join, Whom: null));
            }
        }
    }

    private static void Ask(AuthorityCase asked) => AuthorityTarget.AssertNaive(asked, asked.Judge());

    private static IEnumerable<Standing> Everybody(Scopes scopes)
        => from isAccount in Either
           from isAdministrator in Either
           from isOutside in Either
           from guests in Enum.GetValues<GuestPolicy>()
           select new Standing { IsAccount = isAccount, IsAdministrator = isAdministrator, IsOutsideToken = isOutside, Guests = guests, Scopes = scopes };

    /// <summary>Somebody in every relation to a room.</summary>
    private static IEnumerable<Standing> Related(Standing who)
        => from role in Enum.GetValues<Role>()
           from isMember in Either
           from isBanned in Either
           from isInvited in Either
           from knows in Either
           select who with { Role = role, IsMember = isMember, IsBanned = isBanned, IsInvited = isInvited, KnowsPassword = knows };

    private static IEnumerable<RoomRules> Doors()
        => from isInviteOnly in Either
           from isUnlisted in Either
           from hasPassword in Either
           from isFull in Either
           from guests in Enum.GetValues<GuestPolicy>()
           select new RoomRules { IsInviteOnly = isInviteOnly, IsUnlisted = isUnlisted, HasPassword = hasPassword, IsFull = isFull, Guests = guests };
}
