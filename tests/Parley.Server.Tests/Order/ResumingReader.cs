using System.Globalization;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Server.Tests.Order;

/// <summary>A client that is cut off again and again, and comes back with the last <c>seq</c> that it saw.</summary>
internal sealed class ResumingReader(TestServer server, string room)
{
    private readonly List<FactObject> _facts = [];
    private int _visits;

    /// <summary>What it has seen, in order.</summary>
    public IReadOnlyList<FactObject> Facts => _facts;

    private long Last => _facts.Count == 0 ? 0 : _facts[^1].Seq!.Value;

    /// <summary>Comes back, catches up, reads on until it has seen that much more in all, and is cut off.</summary>
    public async Task VisitAsync(int facts)
    {
        using var peer = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        await peer.AskAsync("login", ("nick", $"reader-{++_visits}"));
        var live = new Queue<ServerObject>();
        peer.Told = told =>
        {
            if (told is { Type: "said" } && told.Room == room)
            {
                live.Enqueue(told);
            }
        };
        var until = _facts.Count + facts;
        if (await CatchUpAsync(peer))
        {
            while (_facts.Count < until)
            {
                if (live.TryDequeue(out var told))
                {
                    Take(new FactObject("said", told.Room, null, told.Seq, told.Id!.Value, told.Time!, told.From!, null, told.Text!, null, null, null));
                }
                else if (await peer.ReadAsync() is { } next)
                {
                    peer.Told(next);
                }
                else
                {
                    break;
                }
            }
        }

        peer.Reset();
    }

    /// <summary>What was missed comes with the answer to the join, and what did not fit there page by page; behind it, the live facts.</summary>
    private async Task<bool> CatchUpAsync(ModernPeer peer)
    {
        var joined = await peer.AskAsync("join", ("room", room), ("after", Text(Last)));
        if (joined is null)
        {
            return false;
        }

        Assert.Equal("joined", joined.Type);
        TakeAll(joined.History!, joined.Seq!.Value);
        for (var more = joined.More == true; more && Last < joined.Seq;)
        {
            var page = await peer.AskAsync("history", ("room", room), ("after", Text(Last)), ("limit", "100"));
            TakeAll(page!.Facts!, joined.Seq.Value);
            more = page.More == true;
        }

        Assert.Equal(joined.Seq, Last);
        return true;
    }

    private void TakeAll(IEnumerable<FactObject> facts, long upTo)
    {
        foreach (var fact in facts.Where(f => f.Seq <= upTo))
        {
            Take(fact);
        }
    }

    private void Take(FactObject fact)
    {
        Assert.Equal(Last + 1, fact.Seq);
        _facts.Add(fact);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
