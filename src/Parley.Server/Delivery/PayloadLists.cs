using System.Collections.Concurrent;

namespace Parley.Server.Delivery;

/// <summary>Lists that outboxes fill while they have something to send; an idle session holds none.</summary>
internal static class PayloadLists
{
    /// <summary>256 references, 2 KiB: longer lists came from a lagging reader and are left to the collector.</summary>
    private const int MaxKept = 256;

    private static readonly ConcurrentBag<List<byte[]>> Free = [];

    public static List<byte[]> Rent() => Free.TryTake(out var list) ? list : new List<byte[]>(capacity: 16);

    public static void Return(List<byte[]> list)
    {
        list.Clear();
        if (list.Capacity <= MaxKept)
        {
            Free.Add(list);
        }
    }
}
