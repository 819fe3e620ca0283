using System.Net.Sockets;
using System.Text;
using Parley.Client.Connections;
using Parley.Core.Verbs;
using Parley.Wire.Json.Modern;

namespace Parley.Administration;

/// <summary>A connection to the server of a data folder, through the socket in it: whoever can open that is its administrator.</summary>
internal sealed class AdminConnection : IAsyncDisposable
{
    private readonly ModernClient _client;

    private AdminConnection(ModernClient client) => _client = client;

    /// <summary>107 bytes is what a Unix socket's address holds on Linux, and 103 on macOS.</summary>
    private const int MaxPathBytes = 103;

    /// <summary>The socket in a data folder; null when its path is too long to be a socket's.</summary>
    public static string? SocketIn(string data)
    {
        var path = Path.Combine(Path.GetFullPath(data), "admin.sock");
        return Encoding.UTF8.GetByteCount(path) <= MaxPathBytes ? path : null;
    }

    /// <summary>Connects; null when no server is using the folder.</summary>
    public static async Task<AdminConnection?> TryOpenAsync(string data, CancellationToken stop)
    {
        if (SocketIn(data) is not { } path || !File.Exists(path))
        {
            return null;
        }

        try
        {
            var url = new ServerUrl("json", false, "", 0, path);
            return new AdminConnection(await ModernClient.ConnectAsync(url, "parley", null, stop));
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            // Left by a server that was killed.
            return null;
        }
    }

    /// <summary>Asks for something.</summary>
    /// <returns>Why it was refused, as a sentence; null when it was done.</returns>
    public async Task<string?> AskAsync(string verb, CancellationToken stop, params (string Name, string? Value)[] arguments)
    {
        var answer = await AnswerAsync(verb, stop, arguments);
        return answer.Type == "error" ? answer.Text ?? answer.Code : null;
    }

    /// <summary>Asks for something, and gives back the answer.</summary>
    public async Task<ServerObject> AnswerAsync(string verb, CancellationToken stop, params (string Name, string? Value)[] arguments)
        => VerbTable.TryFind(verb, out var row)
            ? await _client.AskAsync(Act.Of(row, arguments), stop)
            : throw new ArgumentException($"There is no verb {verb}.", nameof(verb));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
