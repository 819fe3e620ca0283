using System.Collections.Concurrent;

namespace Parley.Server.Delivery;

/// <summary>Lists that outboxes fill while they have something to send; an idle session holds none.</summary>
internal static class PayloadLists
{
    /// <summary>64 references, half a KiB: longer lists came from a lagging reader and are left to the collector.</summary>
    private const int MaxKept = 64;

    /// <summary>1024 lists kept: what a turn fills at once in a large room; a crowd that came in together must not leave 5000 behind.</summary>
    private const int MaxLists = 1024;

    private static readonly ConcurrentQueue<List<byte[]>> Free = [];

    public static List<byte[]> Rent() => Free.TryDequeue(out var list) ? list : new List<byte[]>(capacity: 16);

    public static void Return(List<byte[]> list)
    {
        list.Clear();
        if (list.Capacity <= MaxKept && Free.Count < MaxLists)
        {
            Free.Enqueue(list);
        }
    }
}
