using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Parley.Core;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Testing.Fuzz;
using Parley.Wire;
using Parley.Wire.Framed;

namespace Parley.Server.Tests.Fuzz;

/// <summary>
/// Bytes that come in at each door of a real server, cut off where they end: nothing is an error of the server's, and what it
/// says to that is in the dialect of the door.
/// </summary>
internal sealed class DoorTarget : IFuzzTarget
{
    private static readonly TestServer Server = TestServer.StartAsync().GetAwaiter().GetResult();
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Corpus => "doors";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var line = Strict.GetString(Talk(DoorScheme.Line, input));
        Assert.DoesNotContain(line, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        AssertPairs(Talk(DoorScheme.Framed, input));
        AssertObjects(Talk(DoorScheme.Json, [.. "{\"type\":\"hello\"}\n"u8, .. input]));
        Assert.Empty(Server.Faults());
    }

    private static byte[] Talk(DoorScheme door, ReadOnlySpan<byte> input)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = (int)Patience.Long.TotalMilliseconds };
        socket.Connect((IPEndPoint)Server.EndPoint(door));
        var said = new MemoryStream();
        try
        {
            socket.Send(input);
            socket.Shutdown(SocketShutdown.Send);
            var buffer = new byte[4096];
            while (socket.Receive(buffer) is var count and > 0)
            {
                said.Write(buffer, 0, count);
            }
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // Whoever is told goodbye with something unread is reset; what came until then counts.
            return [];
        }

        return said.ToArray();
    }

    private static void AssertPairs(byte[] said)
    {
        using var reader = new FrameReader(int.MaxValue);
        var frames = new Frames();
        reader.Receive(said, frames);
        Assert.Equal(0, frames.Count % 2);
    }

    /// <summary>A line for those who do not say hello at once, and then objects, a line each.</summary>
    private static void AssertObjects(byte[] said)
    {
        foreach (var line in Strict.GetString(said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            using var document = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    private sealed class Frames : ITextSink
    {
        public int Count { get; private set; }

        public void Take(string text) => Count++;

        public void Refuse(Refusal refusal, string? tag = null) => Assert.Fail(refusal.ToString());

        public void Close(CloseReason reason) => Assert.Fail(reason.ToString());
    }
}
