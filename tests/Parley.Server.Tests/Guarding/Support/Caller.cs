using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Parley.Server.Tests.Guarding.Support;

/// <summary>Somebody at a line door, with or without TLS. Every wait ends after 60 seconds: a test that hangs has failed.</summary>
internal sealed class Caller : IDisposable
{
    private readonly Socket _socket;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private Stream _stream;
    private StreamReader _reader;

    private Caller(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new StreamReader(_stream, new UTF8Encoding(false));
    }

    /// <summary>The certificate that the server showed.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>How many certificates the server showed.</summary>
    public int ChainLength { get; private set; }

    /// <summary>Calls, from an address of this machine's own if one is named.</summary>
    public static async Task<Caller> CallAsync(IPEndPoint door, string? from = null, int receiveBuffer = 0)
    {
        var socket = new Socket(door.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer > 0)
        {
            socket.ReceiveBufferSize = receiveBuffer;
        }

        if (from is not null)
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        }

        await socket.ConnectAsync(door);
        return new Caller(socket);
    }

    public async Task EncryptAsync(SslClientAuthenticationOptions? options = null)
    {
        var tls = new SslStream(_stream);
        options ??= new SslClientAuthenticationOptions();
        options.TargetHost = "localhost";
        options.RemoteCertificateValidationCallback = (_, certificate, chain, _) => Keep(certificate, chain);
        await tls.AuthenticateAsClientAsync(options, _patience.Token);
        _stream = tls;
        _reader = new StreamReader(tls, new UTF8Encoding(false));
    }

    public Task SayAsync(string line) => SendAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, _patience.Token);

    /// <summary>Sends past the encryption.</summary>
    public async Task SendInTheClearAsync(ReadOnlyMemory<byte> bytes) => await _socket.SendAsync(bytes, _patience.Token);

    /// <summary>Reads on to a line that contains the words.</summary>
    /// <exception cref="IOException">The server ended the connection first.</exception>
    public async Task<string> HearAsync(string words)
    {
        var heard = new List<string>();
        while (await _reader.ReadLineAsync(_patience.Token) is { } line)
        {
            heard.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new IOException($"The connection ended before '{words}' came, after: {string.Join(" | ", heard)}");
    }

    /// <summary>Reads to the end of the connection. A reset is an end too.</summary>
    public async Task<string> HearAllAsync()
    {
        var heard = new StringBuilder();
        try
        {
            while (await _reader.ReadLineAsync(_patience.Token) is { } line)
            {
                heard.AppendLine(line);
            }
        }
        catch (IOException)
        {
            heard.AppendLine("(reset)");
        }

        return heard.ToString();
    }

    /// <summary>Whatever the server shows is taken, and kept for the test to look at.</summary>
    private bool Keep(X509Certificate? certificate, X509Chain? chain)
    {
        Certificate = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        ChainLength = 1 + (chain?.ChainPolicy.ExtraStore.Count ?? 0);
        return certificate is not null;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
        _patience.Dispose();
    }
}
