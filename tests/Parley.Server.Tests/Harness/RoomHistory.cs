using System.Globalization;
using System.Net;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Server.Tests.Harness;

/// <summary>Everything that the log has of a room, as a client pages through it.</summary>
internal static class RoomHistory
{
    public static async Task<List<FactObject>> ReadAsync(EndPoint jsonDoor, string room = "lobby", long after = 0)
    {
        using var reader = await ModernPeer.ConnectAsync(jsonDoor);
        await reader.AskAsync("login", ("nick", null));
        await reader.AskAsync("join", ("room", room));
        var facts = new List<FactObject>();
        while (true)
        {
            var from = facts.Count == 0 ? after : facts[^1].Seq!.Value;
            var page = await reader.AskAsync(
                "history", ("room", room), ("after", from.ToString(CultureInfo.InvariantCulture)), ("limit", "100"));
            facts.AddRange(page!.Facts!);
            if (page.More != true)
            {
                return facts;
            }
        }
    }
}
