namespace Parley.Core.Limits;

/// <summary>What one person or one request may take of the server. Each number has its unit and its reason.</summary>
public sealed record ChatLimits
{
    /// <summary>16 KiB of UTF-8 a message: 5000 Chinese characters, or a long log excerpt, with room to spare.</summary>
    [Bounds(64, 64 * 1024)]
    public int MaxTextBytes { get; init; } = 16 * 1024;

    /// <summary>1 KiB of UTF-8 a topic: it is shown to every newcomer, and three lines of a terminal are enough.</summary>
    [Bounds(16, 16 * 1024)]
    public int MaxTopicBytes { get; init; } = 1024;

    /// <summary>100 rooms a person: what IRC servers commonly allow.</summary>
    [Bounds(1, 10_000)]
    public int MaxRoomsPerPerson { get; init; } = 100;

    /// <summary>20 posts shown to a newcomer: about one screen.</summary>
    [Bounds(1, 500)]
    public int NewcomerPosts { get; init; } = 20;

    /// <summary>64 facts a room kept at hand: a newcomer's screen, and a client that was away for a moment, cost no query.</summary>
    [Bounds(1, 1000)]
    public int RecentFacts { get; init; } = 64;

    /// <summary>100 facts a page: several screens; see also <see cref="MaxPageBytes"/>.</summary>
    [Bounds(1, 1000)]
    public int MaxPageFacts { get; init; } = 100;

    /// <summary>64 KiB of text a page, a quarter of what an outbox may hold, so that reading history never ends a session.</summary>
    [Bounds(4 * 1024, 1024 * 1024)]
    public int MaxPageBytes { get; init; } = 64 * 1024;

    /// <summary>100 characters of search term: longer ones find nothing that a part of them would not.</summary>
    [Bounds(3, 1000)]
    public int MaxSearchTermLength { get; init; } = 100;

    /// <summary>15 minutes for which one's own post can be edited: long enough for a slip, too short to rewrite what was answered to.</summary>
    [Bounds(1, 3650 * BoundsAttribute.Day)]
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>512 bytes of UTF-8 for the reason of a redaction: a sentence or two.</summary>
    [Bounds(16, 4 * 1024)]
    public int MaxReasonBytes { get; init; } = 512;

    /// <summary>64 characters of client tag: a UUID takes 36.</summary>
    [Bounds(36, 256)]
    public int MaxTagLength { get; init; } = 64;

    /// <summary>What accounts, guests and addresses may take of what a community has.</summary>
    public CommunityLimits Community { get; init; } = new();
}
