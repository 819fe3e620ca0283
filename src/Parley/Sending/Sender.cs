using System.Text;
using Parley.Client.Connections;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Rooms;
using Parley.Core.Verbs.Talking;
using Parley.Wire.Json.Modern;

namespace Parley.Sending;

/// <summary>
/// Says lines in a room at the pace of the server, many under way at a time, and answers for each. A server that is slower than
/// it said, because others use the same account or address, says so: from then on one is under way at a time.
/// </summary>
internal sealed class Sender(ModernClient client, string room, TimeProvider time)
{
    /// <summary>32 under way: half of what a server takes from one session, so that it never has to hold us back.</summary>
    private const int Window = 32;

    private readonly Queue<(string Line, Task<ServerObject> Answer)> _underWay = [];
    private readonly RequestPace _pace = new(client.Hello.Limits, time);
    private int _window = Window;
    private string? _refused;

    /// <summary>The server has said that it is slower.</summary>
    public bool WasSlowed => _window < Window;

    /// <summary>Takes a name and enters the room.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> EnterAsync(string? name, CancellationToken stop)
        => Refusal(await AskAsync(Act.Of(LoginVerb.Row, ("nick", name)), stop))
           ?? Refusal(await AskAsync(Act.Of(JoinVerb.Row, ("room", room)), stop));

    /// <summary>Says every line, and waits until each is stored.</summary>
    /// <returns>Why one was refused, and which; null when all are stored. Lines after a refused one may be stored.</returns>
    public async Task<string?> SendAllAsync(TextReader lines, CancellationToken stop)
    {
        while (_refused is null && await lines.ReadLineAsync(stop) is { } line)
        {
            // What is far too long the server passes over without knowing which request it was.
            if (client.Hello.Limits?.TextBytes is { } most && Encoding.UTF8.GetByteCount(line) > most)
            {
                _refused = $"refused: That is too long and was not sent: at most {most} bytes of UTF-8. ({Short(line)})";
            }
            else if (line.Length > 0)
            {
                await _pace.WaitAsync(stop);
                _underWay.Enqueue((line, client.AskAsync(Act.Of(SayVerb.Row, ("room", room), ("text", line)), stop)));
            }

            TakeNotices();
            while (_underWay.Count > 0 && (_underWay.Count >= _window || _underWay.Peek().Answer.IsCompleted))
            {
                await NextAsync();
            }
        }

        while (_underWay.Count > 0)
        {
            await NextAsync();
        }

        return _refused;
    }

    private async Task<ServerObject> AskAsync(Act act, CancellationToken stop)
    {
        await _pace.WaitAsync(stop);
        return await client.AskAsync(act, stop);
    }

    /// <summary>What is said in the room meanwhile is not for us.</summary>
    private void TakeNotices()
    {
        while (client.Notices.TryRead(out var notice))
        {
            if (notice is { Type: "note", Code: "slowed" })
            {
                _window = 1;
            }
        }
    }

    /// <summary>Waits for the oldest answer, and keeps the first refusal.</summary>
    private async Task NextAsync()
    {
        var (line, answer) = _underWay.Dequeue();
        if (Refusal(await answer) is { } refused)
        {
            _refused ??= $"refused: {refused} ({Short(line)})";
        }
    }

    private static string? Refusal(ServerObject answer) => answer.Type == "error" ? answer.Text ?? answer.Code : null;

    private static string Short(string line) => line.Length <= 40 ? line : line[..40] + "…";
}
