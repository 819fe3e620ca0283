using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Community;

/// <summary>Whether the server takes somebody in.</summary>
internal static class Admission
{
    /// <summary>Why a guest, or somebody who wants an account, is not taken in under that name; null when there is nothing against it.</summary>
    public static Refusal? WhyNot(Hub hub, Session session, Nick? nick) => WhyNot(hub, new BanSubject(session.Person, nick, session.Address));

    /// <summary>Why an account that proved itself does not get one more session.</summary>
    public static Refusal? WhyNot(Hub hub, Session session, Person person)
    {
        var most = hub.Community.Limits.MaxSessionsPerAccount;
        if (person.Sessions.Count >= most)
        {
            return new Refusal(RefusalCode.TooManySessions) { Limit = most };
        }

        return person.IsAdministrator ? null : WhyNot(hub, new BanSubject(person, person.Nick, session.Address));
    }

    private static Refusal? WhyNot(Hub hub, in BanSubject subject)
        => hub.Community.Bans.Count > 0 && hub.Community.Bans.Judge(subject, hub.Time.GetUtcNow()).Ban is { } ban
            ? new Refusal(RefusalCode.Banned) { Why = ban.Reason, Until = ban.Until }
            : null;
}
