namespace Parley.Core.Community;

/// <summary>
/// What has to happen when a time comes, before anything else does then. No timer runs for it: on a server where nothing
/// happens, nothing can be overheard.
/// </summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Deadlines(Hub hub)
{
    private readonly PriorityQueue<Action, DateTimeOffset> _due = new();

    /// <summary>When that time comes, the token's connections are closed.</summary>
    public void Of(TokenRecord token)
    {
        if (token.Until is { } until)
        {
            _due.Enqueue(() => hub.Presence.ExpelToken(token), until);
        }
    }

    /// <summary>When that time comes, what an exception was made from holds again for those who are there.</summary>
    public void Of(BanRecord ban)
    {
        if (ban is { Effect: BanEffect.Exempt, Until: { } until })
        {
            _due.Enqueue(() => hub.Enforcement.Unexempt(ban), until);
        }
    }

    /// <summary>Does what is due.</summary>
    public void Meet()
    {
        while (_due.TryPeek(out var meet, out var time) && time <= hub.Time.GetUtcNow())
        {
            _due.Dequeue();
            hub.Posts.Settle();
            meet();
        }
    }
}
