using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>
/// Names that nobody has and yet not everybody can take: those the server speaks under, and those that were an account's
/// a short while ago. Look-alikes of them are not to be had either.
/// </summary>
internal sealed class NameReservations
{
    // What the server's own words come under in one dialect or another, and what people of other systems would take for it.
    private static readonly HashSet<string> House =
        [.. new[] { "server", "[server]", "system", "[system]", "parley", "console", "nickserv", "chanserv", "histserv" }
            .Select(name => Nick.Parse(name).Skeleton)];

    private readonly Dictionary<string, List<ReservedName>> _bySkeleton = [];

    /// <summary>Why the account (0 for a guest) cannot take the nick; null when nothing here is against it.</summary>
    public Refusal? WhyNot(Nick nick, long account, DateTimeOffset now)
    {
        var taken = House.Contains(nick.Skeleton)
            || (_bySkeleton.TryGetValue(nick.Skeleton, out var names) && names.Exists(n => Stands(n, now) && (n.Account == 0 || n.Account != account)));
        return taken ? new Refusal(RefusalCode.NickTaken, nick.Text) : null;
    }

    /// <summary>The names kept for an account, those reserved first coming first.</summary>
    public IEnumerable<ReservedName> Of(long account) => _bySkeleton.Values.SelectMany(n => n).Where(n => n.Account == account).OrderBy(n => n.Until);

    public void Add(ReservedName name)
    {
        var skeleton = Nick.Parse(name.Name).Skeleton;
        Remove(name.Name);
        if (!_bySkeleton.TryGetValue(skeleton, out var names))
        {
            _bySkeleton.Add(skeleton, names = []);
        }

        names.Add(name);
    }

    public void Remove(string name)
    {
        var skeleton = Nick.Parse(name).Skeleton;
        if (_bySkeleton.TryGetValue(skeleton, out var names) && names.RemoveAll(n => n.Name == name) > 0 && names.Count == 0)
        {
            _bySkeleton.Remove(skeleton);
        }
    }

    private static bool Stands(ReservedName name, DateTimeOffset now) => name.Until is not { } until || now < until;
}
