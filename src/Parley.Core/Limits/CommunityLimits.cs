namespace Parley.Core.Limits;

/// <summary>What one account, one guest or one address may take of what a community has. Each number has its unit and its reason.</summary>
public sealed record CommunityLimits
{
    /// <summary>8 characters of password at the least (NIST SP 800-63B).</summary>
    [Bounds(1, 64)]
    public int MinPasswordLength { get; init; } = 8;

    /// <summary>256 characters of password at the most: longer than any passphrase, and the hash's work stays bounded.</summary>
    [Bounds(64, 1024)]
    public int MaxPasswordLength { get; init; } = 256;

    /// <summary>30 new accounts from an address at once, as a classroom behind one router makes them, then one in 20 seconds.</summary>
    [Bounds(1, 10_000)]
    public Rate Registrations { get; init; } = new(30, TimeSpan.FromSeconds(20));

    /// <summary>10 wrong passwords from an address, then one in 20 seconds: a person who mistypes does not notice, a guesser needs a year for a million and a half.</summary>
    [Bounds(1, 10_000)]
    public Rate WrongPasswordsPerAddress { get; init; } = new(10, TimeSpan.FromSeconds(20));

    /// <summary>
    /// 20 wrong passwords for one name, from wherever, then one in a minute. Addresses from which the owner has logged in
    /// are exempt, so that a stranger cannot lock the owner out.
    /// </summary>
    [Bounds(1, 10_000)]
    public Rate WrongPasswordsPerName { get; init; } = new(20, TimeSpan.FromMinutes(1));

    /// <summary>32 connections of one account: every device and a bot or two; each hears everything, so each costs.</summary>
    [Bounds(1, 10_000)]
    public int MaxSessionsPerAccount { get; init; } = 32;

    /// <summary>5 changes of name, then one in 30 seconds: each is told to everyone who shares a room.</summary>
    [Bounds(1, 10_000)]
    public Rate NickChanges { get; init; } = new(5, TimeSpan.FromSeconds(30));

    /// <summary>3 former names kept for an account, so that renaming is no way to hoard names.</summary>
    [Bounds(1, 100)]
    public int MaxFormerNames { get; init; } = 3;

    /// <summary>30 days for which a former name stays its account's, and a deleted account's name nobody's: people know whom they mean by it.</summary>
    [Bounds(1, 3650 * BoundsAttribute.Day)]
    public TimeSpan NamesKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>50 tokens an account: one a bot, with some to spare.</summary>
    [Bounds(0, 10_000)]
    public int MaxTokensPerAccount { get; init; } = 50;

    /// <summary>64 characters of a token's name: enough to say what it is for.</summary>
    [Bounds(8, 256)]
    public int MaxTokenNameLength { get; init; } = 64;

    /// <summary>100 rooms joined at once, as a client does that comes back to all that it was in, then one in 2 seconds: each is told to everyone there.</summary>
    [Bounds(1, 10_000)]
    public Rate Joins { get; init; } = new(100, TimeSpan.FromSeconds(2));

    /// <summary>10 people whispered to for the first time, then one in 30 seconds: a newcomer greets a few, who advertises wants everyone.</summary>
    [Bounds(1, 10_000)]
    public Rate Strangers { get; init; } = new(10, TimeSpan.FromSeconds(30));

    /// <summary>20 searches at once, as somebody does who narrows a term down, then one in 2 seconds: each may read a large part of the index.</summary>
    [Bounds(1, 10_000)]
    public Rate Searches { get; init; } = new(20, TimeSpan.FromSeconds(2));

    /// <summary>20 invitations at once, as for a new room, then one in 30 seconds: each is a notice that somebody did not ask for.</summary>
    [Bounds(1, 10_000)]
    public Rate Invitations { get; init; } = new(20, TimeSpan.FromSeconds(30));

    /// <summary>5 reports at once, then one in a minute: each asks several people to look.</summary>
    [Bounds(1, 10_000)]
    public Rate Reports { get; init; } = new(5, TimeSpan.FromMinutes(1));

    /// <summary>
    /// 20 people may come from one address, a household or a class behind one router: what each of them may do so often, all
    /// from the address may do 20 times as often, and no more.
    /// </summary>
    [Bounds(1, 10_000)]
    public int PeoplePerAddress { get; init; } = 20;

    /// <summary>10 000 rooms open at once: about 100 MiB with what is kept at hand of each.</summary>
    [Bounds(1, 1_000_000)]
    public int MaxRooms { get; init; } = 10_000;

    /// <summary>10 000 people in a room: one post to all of them is what a core delivers in ten milliseconds.</summary>
    [Bounds(2, 1_000_000)]
    public int MaxMembers { get; init; } = 10_000;

    /// <summary>20 rooms owned by an account: names are for those who use them.</summary>
    [Bounds(0, 10_000)]
    public int MaxRoomsOwned { get; init; } = 20;

    /// <summary>1000 bans, silences and exceptions in a room, and on the server: each post in the room may look at all of them once.</summary>
    [Bounds(1, 100_000)]
    public int MaxBans { get; init; } = 1000;

    /// <summary>500 characters of reason, for a ban, a kick, a report: two lines.</summary>
    [Bounds(16, 4096)]
    public int MaxReasonLength { get; init; } = 500;

    /// <summary>200 people blocked by one: more is a matter for a moderator, and the list is looked through for each whisper.</summary>
    [Bounds(0, 10_000)]
    public int MaxBlocks { get; init; } = 200;
}
