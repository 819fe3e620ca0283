using System.Runtime.InteropServices;
using Parley.Core.People;

namespace Parley.Core.Conversations;

/// <summary>The sessions that hear a room: a dense list to run through, and constant time to come and go. In no order.</summary>
internal sealed class Audience
{
    private readonly List<Session> _sessions = [];
    private readonly Dictionary<Session, int> _places = [];

    /// <summary>Valid until somebody comes or goes.</summary>
    public ReadOnlySpan<Session> Sessions => CollectionsMarshal.AsSpan(_sessions);

    public void Add(Session session)
    {
        if (_places.TryAdd(session, _sessions.Count))
        {
            _sessions.Add(session);
        }
    }

    public void Remove(Session session)
    {
        if (!_places.Remove(session, out var place))
        {
            return;
        }

        // The last one takes the free place.
        var last = _sessions[^1];
        _sessions.RemoveAt(_sessions.Count - 1);
        if (last != session)
        {
            _sessions[place] = last;
            _places[last] = place;
        }
    }
}
