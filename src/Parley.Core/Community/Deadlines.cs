using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>
/// What ends at a time, a token or an exception, ends before anything else is done then. No timer runs for it: on a server
/// where nothing happens, nothing can be overheard.
/// </summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Deadlines(Hub hub)
{
    /// <summary>1024 before the first look for what was taken back before its time; afterwards at twice what was left.</summary>
    private const int FirstSweep = 1024;

    private PriorityQueue<object, DateTimeOffset> _due = new();
    private int _sweepAt = FirstSweep;

    /// <summary>How many are waited for.</summary>
    public int Count => _due.Count;

    /// <summary>When that time comes, the token's connections are closed.</summary>
    public void Of(TokenRecord token) => At(token.Until, token);

    /// <summary>When that time comes, what an exception was made from holds again for those who are there.</summary>
    public void Of(BanRecord ban)
    {
        if (ban.Effect == BanEffect.Exempt)
        {
            At(ban.Until, ban);
        }
    }

    /// <summary>Does what is due.</summary>
    public void Meet()
    {
        while (_due.TryPeek(out var ended, out var time) && time <= hub.Time.GetUtcNow())
        {
            _due.Dequeue();
            hub.Posts.Settle();
            if (ended is TokenRecord token)
            {
                hub.Presence.ExpelToken(token);
            }
            else if (ended is BanRecord { Room: var key } && TryPlace(key, out var room))
            {
                hub.Enforcement.PutOutBanned(room);
            }
        }
    }

    private void At(DateTimeOffset? until, object what)
    {
        if (until is not { } time)
        {
            return;
        }

        if (_due.Count >= _sweepAt)
        {
            _due = new PriorityQueue<object, DateTimeOffset>(_due.UnorderedItems.Where(d => Stands(d.Element)));
            _sweepAt = Math.Max(FirstSweep, _due.Count * 2);
        }

        _due.Enqueue(what, time);
    }

    private bool Stands(object what) => what switch
    {
        TokenRecord token => hub.Community.Tokens.Has(token.Id),
        BanRecord ban => TryPlace(ban.Room, out var room) && hub.Community.BansOf(room).Has(ban.Id),
        _ => false,
    };

    /// <summary>The room, or null for the server. False when the room is no more.</summary>
    private bool TryPlace(string? key, out Conversations.Room? room)
    {
        room = null;
        return key is null || hub.Rooms.TryFind(new ConversationKey(ConversationKind.Room, key), out room);
    }
}
