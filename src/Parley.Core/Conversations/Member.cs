using Parley.Core.Community;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>What a room knows of one of its people.</summary>
/// <param name="order">How many came before.</param>
internal sealed class Member(long order)
{
    private (int Bans, int Person, DateTimeOffset Until) _judged = (-1, -1, default);
    private BanBook.Verdict _verdict;

    /// <summary>How many came before: the lowest has been here longest.</summary>
    public long Order => order;

    /// <summary>What the person is here for as long as the stay lasts, as a guest with voice.</summary>
    public Role Role { get; set; }

    /// <summary>What stands against the person; worked out again only when bans, names or addresses have changed, or one has ended.</summary>
    public BanBook.Verdict Judge(Person person, BanBook bans, DateTimeOffset now)
    {
        if (bans.Count == 0)
        {
            return default;
        }

        if (_judged.Bans != bans.Version || _judged.Person != person.Version || now >= _judged.Until)
        {
            _verdict = bans.Judge(BanSubject.Of(person), now);
            _judged = (bans.Version, person.Version, bans.NextEnd(now));
        }

        return _verdict;
    }
}
