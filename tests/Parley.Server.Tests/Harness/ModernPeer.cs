using System.Net;
using System.Net.Sockets;
using System.Text;
using Parley.Testing.Fakes;
using Parley.Wire.Json.Modern;

namespace Parley.Server.Tests.Harness;

/// <summary>A connection in the modern dialect that a test reads object by object.</summary>
internal sealed class ModernPeer : IDisposable
{
    private readonly Socket _socket;
    private readonly StreamReader _reader;
    private int _tags;

    private ModernPeer(Socket socket)
    {
        _socket = socket;
        _reader = new StreamReader(new NetworkStream(socket));
    }

    /// <summary>What comes while an answer is waited for.</summary>
    public Action<ServerObject> Told { get; set; } = static _ => { };

    public static async Task<ModernPeer> ConnectAsync(EndPoint door, string? from = null)
    {
        var peer = new ModernPeer(await Dial.ConnectAsync(door, from: from));
        await peer._reader.ReadLineAsync();
        await peer._socket.SendAllAsync(ModernRequestWriter.Hello("test"));
        Assert.Equal("hello", (await peer.ReadAsync())?.Type);
        return peer;
    }

    /// <summary>Sends a request, by the names of the table of verbs.</summary>
    public Task SendAsync(string verb, string? tag, params (string Name, string? Value)[] arguments)
        => _socket.SendAllAsync(ModernRequestWriter.Write(Acts.Of(verb, tag, arguments)));

    /// <summary>The next object; null when the connection is over.</summary>
    public async Task<ServerObject?> ReadAsync()
    {
        try
        {
            if (await _reader.ReadLineAsync().WaitAsync(Patience.Long) is not { } line)
            {
                return null;
            }

            Assert.True(ServerObject.TryRead(Encoding.UTF8.GetBytes(line), out var read), line);
            return read;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Asks, and reads on to the answer; null when the connection is over before it.</summary>
    public async Task<ServerObject?> AskAsync(string verb, params (string Name, string? Value)[] arguments)
    {
        var tag = $"ask-{++_tags}";
        await SendAsync(verb, tag, arguments);
        while (await ReadAsync() is { } read)
        {
            if (read.Tag == tag)
            {
                return read;
            }

            Told(read);
        }

        return null;
    }

    /// <summary>Cuts the connection with a reset.</summary>
    public void Reset() => _socket.Reset();

    public void Dispose()
    {
        _reader.Dispose();
        _socket.Dispose();
    }
}
