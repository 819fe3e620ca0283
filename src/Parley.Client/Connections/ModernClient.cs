using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Channels;
using Parley.Core.Verbs;
using Parley.Wire.Json.Modern;

namespace Parley.Client.Connections;

/// <summary>
/// A connection in the modern JSON dialect: asks with tags, and matches the answers to the questions. Everything that
/// answers no question is in <see cref="Notices"/>.
/// </summary>
public sealed class ModernClient : IAsyncDisposable
{
    private const string NotThisDialect = "Whoever is there does not speak the modern JSON dialect.";

    /// <summary>10 seconds for the hello: two round trips on the worst line. Who says nothing speaks something else.</summary>
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(10);

    /// <summary>1024 that nobody has taken yet: a program that waits for its input for days does not keep all that was said meanwhile.</summary>
    private const int MostNotices = 1024;

    private readonly Stream _stream;
    private readonly StreamReader _reader;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<ServerObject>> _asked = [];
    private readonly Channel<ServerObject> _notices = Channel.CreateBounded<ServerObject>(
        new BoundedChannelOptions(MostNotices) { SingleWriter = true, FullMode = BoundedChannelFullMode.DropOldest });

    private Task _reading = Task.CompletedTask;
    private readonly string _prefix = Convert.ToHexString(RandomNumberGenerator.GetBytes(6));
    private long _tags;

    private ModernClient(Stream stream)
    {
        _stream = stream;
        _reader = new StreamReader(stream);
    }

    /// <summary>
    /// What the server says without being asked; it completes when the connection is over. Of what nobody takes the newest
    /// 1024 are kept.
    /// </summary>
    public ChannelReader<ServerObject> Notices => _notices.Reader;

    /// <summary>The server's hello: what it is, and what it takes.</summary>
    public ServerObject Hello { get; private set; } = new();

    /// <summary>Connects and says hello.</summary>
    /// <param name="url">The door; its dialect has to be <c>json</c>.</param>
    /// <param name="name">What the program calls itself.</param>
    /// <param name="fingerprint">The SHA-256 fingerprint that the server's certificate must have, if it is not to be checked as usual.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="IOException">There is nobody, or nobody who speaks the dialect.</exception>
    public static async Task<ModernClient> ConnectAsync(ServerUrl url, string name, string? fingerprint, CancellationToken stop)
    {
        var client = new ModernClient(await DialAsync(url, fingerprint, stop));
        try
        {
            await client.GreetAsync(name, stop).WaitAsync(HelloTimeout, stop);
            return client;
        }
        catch (TimeoutException e)
        {
            await client.DisposeAsync();
            throw new IOException(NotThisDialect, e);
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a request, and waits for the answer that bears its tag.</summary>
    /// <exception cref="IOException">The connection ended before the answer came.</exception>
    public async Task<ServerObject> AskAsync(Act act, CancellationToken stop)
    {
        // A tag that this sender has used before, also on another day, would make the post a repeated one.
        var tag = act.Tag ?? string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{Interlocked.Increment(ref _tags)}");
        var answer = new TaskCompletionSource<ServerObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[tag] = answer;
        await WriteAsync(ModernRequestWriter.Write(act with { Tag = tag }), stop);
        if (_reading.IsCompleted)
        {
            answer.TrySetException(new IOException("The connection is over."));
        }

        return await answer.Task.WaitAsync(stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        await _reading;
        _reader.Dispose();
        _writing.Dispose();
    }

    private async Task GreetAsync(string name, CancellationToken stop)
    {
        if (await _reader.ReadLineAsync(stop) is { } greeting
            && ServerObject.TryRead(Encoding.UTF8.GetBytes(greeting), out var first) && first.Type == Protocol.Bye)
        {
            throw new IOException(first.Text);
        }

        var hello = new TaskCompletionSource<ServerObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[Protocol.Hello] = hello;
        _reading = ReadAllAsync();
        await WriteAsync(ModernRequestWriter.Hello(name), stop);
        Hello = await hello.Task.WaitAsync(stop);
    }

    private static async Task<Stream> DialAsync(ServerUrl url, string? fingerprint, CancellationToken stop)
    {
        var socket = url.Path is null
            ? new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await (url.Path is null ? socket.ConnectAsync(url.Host, url.Port, stop) : socket.ConnectAsync(new UnixDomainSocketEndPoint(url.Path), stop));
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new IOException(e.Message, e);
        }

        var stream = new NetworkStream(socket, ownsSocket: true);
        return url.IsEncrypted ? await EncryptAsync(stream, url.Host, fingerprint, stop) : stream;
    }

    private static async Task<Stream> EncryptAsync(Stream stream, string host, string? fingerprint, CancellationToken stop)
    {
        var tls = new SslStream(stream);
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (fingerprint is not null)
        {
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && Has(certificate, fingerprint);
        }

        try
        {
            await tls.AuthenticateAsClientAsync(options, stop);
            return tls;
        }
        catch (System.Security.Authentication.AuthenticationException e)
        {
            await tls.DisposeAsync();
            throw new IOException($"The server's certificate is not trusted: {e.Message}", e);
        }
    }

    private static bool Has(X509Certificate certificate, string fingerprint)
        => Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData()))
            .Equals(fingerprint.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private async Task WriteAsync(byte[] line, CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            await _stream.WriteAsync(line, stop);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAllAsync()
    {
        string? goodbye = null;
        var end = "The server closed the connection.";
        try
        {
            while (await _reader.ReadLineAsync() is { } line)
            {
                goodbye = Dispatch(line) is { Type: Protocol.Bye } bye ? bye.Text : goodbye;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            end = e.Message;
        }

        _notices.Writer.TryComplete();
        foreach (var (_, answer) in _asked)
        {
            answer.TrySetException(new IOException(goodbye ?? end));
        }
    }

    private ServerObject? Dispatch(string line)
    {
        // What is no object of the dialect is passed over, as what it does not know yet is; but not where the hello is due.
        if (!ServerObject.TryRead(Encoding.UTF8.GetBytes(line), out var happened))
        {
            if (_asked.TryRemove(Protocol.Hello, out var hello))
            {
                hello.TrySetException(new IOException(NotThisDialect));
            }

            return null;
        }

        if ((happened.Tag ?? (happened.Type == Protocol.Hello ? Protocol.Hello : null)) is { } tag && _asked.TryRemove(tag, out var answer))
        {
            answer.TrySetResult(happened);
        }
        else
        {
            _notices.Writer.TryWrite(happened);
        }

        return happened;
    }
}
