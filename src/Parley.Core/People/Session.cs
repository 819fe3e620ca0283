using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;

namespace Parley.Core.People;

/// <summary>One connection of one person, as the core sees it. Touched on the turn's thread only.</summary>
/// <param name="sink">Where its events go.</param>
public sealed class Session(ISessionSink sink)
{
    /// <summary>256 people about whom something was said: the memory of a session is bounded.</summary>
    private const int MostNoted = 256;

    private HashSet<(NoteCode Code, Person About)> Told => field ??= [];

    /// <summary>Where it comes from, IPv4 as such on whatever socket; null when it has no address, as on a Unix socket.</summary>
    public IPAddress? Address
    {
        get;
        init => field = value is { IsIPv4MappedToIPv6: true } ? value.MapToIPv4() : value;
    }

    /// <summary>
    /// What it does counts against its address; not so where the address is no person's, as that of a proxy. Bans are about the
    /// address either way.
    /// </summary>
    public bool CountsAddress { get; init; } = true;

    /// <summary>Whose it is; null until it has a name.</summary>
    public Person? Person { get; internal set; }

    /// <summary>Whether a name was taken.</summary>
    [MemberNotNullWhen(true, nameof(Person))]
    public bool IsLoggedIn => Person is not null;

    /// <summary>No room posts, in or out; whispers and notices still arrive.</summary>
    public bool Muted { get; internal set; }

    /// <summary>Where text goes that names no room.</summary>
    public Room? Current { get; internal set; }

    /// <summary>The connection is over: nothing more is told.</summary>
    public bool IsOver { get; internal set; }

    /// <summary>The token that it was opened with; null when it was a password, or a guest's.</summary>
    internal TokenRecord? Token { get; set; }

    /// <summary>What it may use its account for.</summary>
    internal Scopes Scopes => Token?.Scopes ?? Scopes.All;

    /// <summary>Whether it hears its account's rooms and whispers; a token that may not read opens a session that does not.</summary>
    internal bool Hears => (Scopes & Scopes.Read) != 0;

    /// <summary>Whether the session was not yet told this about somebody; it counts as told from here on.</summary>
    internal bool IsNews(NoteCode code, Person about)
    {
        // Whoever whispers to that many people may be told again.
        if (Told.Count == MostNoted)
        {
            Told.Clear();
        }

        return Told.Add((code, about));
    }

    /// <summary>Tells the session something.</summary>
    internal void Tell(ChatEvent happened)
    {
        if (!IsOver)
        {
            sink.Deliver(happened);
        }
    }

    /// <summary>Says goodbye and closes.</summary>
    internal void End(CloseReason reason) => sink.End(reason);
}
