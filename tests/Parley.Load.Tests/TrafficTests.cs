using System.Net;
using System.Net.Sockets;
using System.Text;
using Parley.Load.Dialects;
using Parley.Load.Measuring;
using Parley.Load.Net;

namespace Parley.Load.Tests;

/// <summary>One speaks, two listen, and the test is the server between them.</summary>
public sealed class TrafficTests : IDisposable
{
    private const int Speaker = 0;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Loop _loop = new();
    private readonly Traffic _traffic = new();
    private readonly List<Socket> _serverEnds = [];

    public TrafficTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The load generator waits with epoll.");
        _listener.Start();
        var links = Enumerable.Range(0, 3).Select(_ => Connect()).ToList();
        _traffic.Add(links[Speaker], () => new Sender(links[Speaker], new LineDialect().Say("tea", 64), window: 2, listeners: 2));
    }

    [Fact]
    public void A_message_is_complete_when_everybody_has_it_and_not_before()
    {
        _traffic.Start();
        var said = ReadFromSpeaker(lines: 2);
        Tell(1, said[0] + said[1]);
        TurnUntil(() => _traffic.Deliveries == 2);
        Assert.Equal((0, 2), (_traffic.Messages, _traffic.InFlight));

        Tell(2, said[0]);
        TurnUntil(() => _traffic.Messages == 1);
        Assert.Equal((3, 1, 0), (_traffic.Deliveries, _traffic.InFlight, _traffic.Strays));
        Assert.Equal(1, _traffic.Latency.Count);

        _traffic.SendDue();
        Assert.Equal(2, _traffic.InFlight);
        Assert.NotEqual(said[0], ReadFromSpeaker(lines: 1)[0]);
    }

    [Fact]
    public void Messages_are_found_however_the_bytes_arrive()
    {
        _traffic.Start();
        var said = ReadFromSpeaker(lines: 2);
        var stream = $"*** 1 = one, =m\n\r<a> {said[0]}\r[#tea] <a> {said[1]}";
        foreach (var character in stream)
        {
            Tell(1, $"{character}");
            _loop.Turn();
        }

        TurnUntil(() => _traffic.Deliveries == 2);
        Tell(2, stream);
        TurnUntil(() => _traffic.Messages == 2);
        Assert.Equal((4, 0, 0), (_traffic.Deliveries, _traffic.InFlight, _traffic.Strays));
    }

    [Fact]
    public void A_message_that_comes_again_after_all_have_it_is_a_stray()
    {
        _traffic.Start();
        var said = ReadFromSpeaker(lines: 2);
        Tell(1, said[0]);
        Tell(2, said[0] + said[0]);
        TurnUntil(() => _traffic.Strays == 1);
        Assert.Equal(1, _traffic.Messages);
    }

    [Fact]
    public void A_server_that_hangs_up_is_noticed()
    {
        _serverEnds[1].Close();
        TurnUntil(() => _traffic.ClosedCount == 1);
    }

    public void Dispose()
    {
        _loop.Dispose();
        _serverEnds.ForEach(end => end.Dispose());
        _listener.Dispose();
    }

    private Link Connect()
    {
        var link = _loop.Connect(_listener.LocalEndpoint, _traffic);
        _serverEnds.Add(_listener.AcceptSocket());
        _serverEnds[^1].NoDelay = true;
        _serverEnds[^1].ReceiveTimeout = (int)Patience.TotalMilliseconds;
        return link;
    }

    private void Tell(int listener, string bytes) => _serverEnds[listener].Send(Encoding.UTF8.GetBytes(bytes));

    private string[] ReadFromSpeaker(int lines)
    {
        var text = "";
        var buffer = new byte[4096];
        while (text.Count(character => character == '\n') < lines)
        {
            text += Encoding.UTF8.GetString(buffer, 0, _serverEnds[Speaker].Receive(buffer));
        }

        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")];
    }

    private void TurnUntil(Func<bool> isSo) => Assert.True(_loop.TurnUntil(isSo, Patience));
}
