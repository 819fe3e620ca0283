using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To a session that is now in a room: what a newcomer sees. Every fact after <paramref name="LastSeq"/> follows live.</summary>
/// <param name="Room">The room.</param>
/// <param name="Topic">The fact that set its topic, when it has one.</param>
/// <param name="History">The last posts, or those missed since the <c>seq</c> that the request named; in the order of <c>seq</c>.</param>
/// <param name="MoreHistory">Whether there is more between the named <c>seq</c> and the first of <paramref name="History"/> … after its last one.</param>
/// <param name="LastSeq">The <c>seq</c> of the room's last fact.</param>
/// <param name="People">How many people are in the room, this one included.</param>
/// <param name="OffTheRecord">Nothing said here is stored.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record RoomEntered(
    RoomName Room, Fact? Topic, IReadOnlyList<FactHappened> History, bool MoreHistory, long LastSeq, int People, bool OffTheRecord, string? Tag)
    : Answer(Tag)
{
    /// <summary>
    /// For an account that was away: the <c>seq</c> of the last fact that it was there for. When the first of
    /// <see cref="History"/> does not follow it, history has the rest. Null when the account was not away.
    /// </summary>
    public long? Seen { get; init; }
}
