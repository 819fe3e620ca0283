using Parley.Core.People;

namespace Parley.Core.Community;

/// <summary>Whether an account that proved itself may have one more session.</summary>
internal static class Admission
{
    public static Refusal? WhyNot(Hub hub, Person person)
    {
        var most = hub.Community.Limits.MaxSessionsPerAccount;
        return person.Sessions.Count >= most ? new Refusal(RefusalCode.TooManySessions) { Limit = most } : null;
    }
}
