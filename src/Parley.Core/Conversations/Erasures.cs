using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>
/// Takes back everything that a deleted account said, in rooms and between two people: each post by a redaction of its own,
/// a few at a time, so that nobody notices but those who look for it. What is left when the server stops is done after its
/// next start.
/// </summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Erasures(Hub hub)
{
    /// <summary>20 posts at a time.</summary>
    private const int Step = 20;

    /// <summary>200 ms between: 100 posts a second, which each reader in a room is told of.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts, or goes on.</summary>
    public void Begin(ErasureRecord erasure) => Next(erasure, after: default);

    private void Next(ErasureRecord erasure, SaidPlace after)
        => hub.Background.Later(
            Pause,
            stop => hub.Log.FindSaidAsync(erasure.Account, after, Step, stop),
            found =>
            {
                if (found.Count > 0)
                {
                    Redact(erasure, found);
                    Next(erasure, found[^1]);
                }
                else if (after == default)
                {
                    // Nothing is left, and nothing new can come: the account is no more. A store that cannot take it now is asked at the next start.
                    hub.Community.Save(new CommunityChange.ErasureGone(erasure.Account));
                }
                else
                {
                    // Once more from the beginning: what could not be stored on the way is found again.
                    Next(erasure, after: default);
                }
            });

    private void Redact(ErasureRecord erasure, IReadOnlyList<SaidPlace> found)
    {
        var from = new Author(erasure.Name, erasure.Account);
        foreach (var place in found)
        {
            // A conversation that is not open has to be, for the log to take something.
            var room = hub.Rooms.TryFind(place.Key, out var open) ? open : null;
            if (room is not null || hub.Log.Open(place.Key, recent: 0).Record is not null)
            {
                hub.Posts.AddOfServer(from, place.Conversation, FactKind.Redacted, place.Seq, fact => Tell(place.Key, room, fact));
            }
        }

        hub.Posts.Settle();
    }

    private void Tell(ConversationKey key, Room? room, Fact fact)
    {
        if (room is not null)
        {
            room.Apply(new FactHappened(room.Name, To: null, fact, Origin: null) { IsQuiet = true });
        }
        else if (key.Kind == ConversationKind.Direct)
        {
            hub.Directs.PassOver(key, fact);
        }
    }
}
