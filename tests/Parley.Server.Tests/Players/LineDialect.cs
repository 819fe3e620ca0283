using System.Text;
using System.Text.RegularExpressions;
using Parley.Server.Hosting;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>Somebody with nc or telnet, who reads and types.</summary>
internal sealed partial class LineDialect : Dialect
{
    private readonly ServerWords _words = new();
    private readonly MemoryStream _line = new();

    public override DoorScheme Scheme => DoorScheme.Line;

    public override IReadOnlySet<string> Offers { get; } =
        new HashSet<string> { DoorOffers.Commands, DoorOffers.Accounts, DoorOffers.Welcome, DoorOffers.Guests };

    /// <summary>Everyone is in from the first moment, and takes a name then.</summary>
    public override async Task EnterAsync(DoorClient client, string? nick)
    {
        if (nick is not null)
        {
            await client.DoAsync("nick", ("nick", nick));
        }

        await client.FenceAsync();
    }

    public override byte[] Write(ScriptAct act) => Encoding.UTF8.GetBytes(TypedLines.Of(act) + "\n");

    public override byte[] WriteFence(string mark) => Encoding.UTF8.GetBytes($"/{mark}\n");

    public override void Read(ReadOnlySpan<byte> bytes, Action<Seen> see)
    {
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            _line.Write(bytes[..end]);
            ReadLine(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length), see);
            _line.SetLength(0);
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
    }

    private void ReadLine(string line, Action<Seen> see)
    {
        switch (line)
        {
            case ['\r', .. var message]:
                if (MessagePattern().Match(message) is { Success: true } m)
                {
                    see(Message(m));
                }

                break;
            case ['*', '*', '*', ' ', .. var words]:
                _words.Read(words, see);
                break;
            case ['!', ' ', .. var words]:
                _words.Read(words, see);
                break;
            default:
                _words.Read(line, see);
                break;
        }
    }

    private static Seen Message(Match m)
    {
        var text = ("text", (string?)m.Groups["text"].Value);
        if (m.Groups["to"].Success)
        {
            return new Seen("whisper", text, ("by", m.Groups["from"].Value), ("to", m.Groups["to"].Value));
        }

        var room = ("room", m.Groups["room"].Success ? m.Groups["room"].Value : null);
        return m.Groups["actor"].Success
            ? new Seen("acted", text, ("by", m.Groups["actor"].Value), room)
            : new Seen("said", text, ("by", m.Groups["by"].Value), room);
    }

    /// <summary><c>&lt;alice&gt; text</c>, <c>&lt;alice -> bob&gt; text</c>, <c>* alice waves</c>; from elsewhere with <c>[#room]</c> before it.</summary>
    [GeneratedRegex(
        @"^(\[\#(?<room>[^ \]]+)\] )?(<(?<by>[^ >]+)>|<(?<from>[^ ]+) -> (?<to>[^ >]+)>|\* (?<actor>[^ ]+)) (?<text>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MessagePattern();
}
