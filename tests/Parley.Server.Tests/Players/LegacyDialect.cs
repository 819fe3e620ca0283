using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Server.Hosting;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>
/// The old JSON client. Without line ends it is told things in small objects of ASCII; with them it is a little program
/// that somebody wrote for the old server.
/// </summary>
internal sealed partial class LegacyDialect(bool delimited) : Dialect
{
    /// <summary>What the old client reads at once, in bytes.</summary>
    private const int SmallSize = 1024;

    /// <summary>The longest escape, in bytes: an object that is not cut short for it is full.</summary>
    private const int LongestEscape = 12;

    private readonly ServerWords _words = new();
    private readonly StringBuilder _begun = new();
    private readonly List<byte> _input = [];
    private bool _isGreeted;

    public override DoorScheme Scheme => DoorScheme.Json;

    public override IReadOnlySet<string> Offers { get; } = new HashSet<string> { DoorOffers.Echo, DoorOffers.NamesFirst };

    public override async Task EnterAsync(DoorClient client, string? nick)
    {
        await client.SeeAsync("greeted");
        await client.SendAsync(Object(("type", "login"), ("msg", nick)));
        await client.FenceAsync();
    }

    public override byte[] Write(ScriptAct act) => act.Verb switch
    {
        "say" => Object(("type", "broadcast"), ("msg", act["text"])),
        "whisper" => Object(("type", "sendto"), ("nickname", act["nick"]), ("msg", act["text"])),
        "who" => Object(("type", "ls"), ("msg", null)),
        "login" => Object(("type", "login"), ("msg", act["nick"])),
        "mute" => Object(("type", "ignore"), ("msg", null)),
        var verb => Object(("type", verb), ("msg", null)),
    };

    public override byte[] WriteFence(string mark) => Object(("type", mark), ("msg", null));

    public override void Read(ReadOnlySpan<byte> bytes, Action<Seen> see)
    {
        _input.AddRange(bytes);
        if (!_isGreeted && _input.IndexOf((byte)'\n') is var end and >= 0)
        {
            _isGreeted = true;
            _input.RemoveRange(0, end + 1);
            see(new Seen("greeted"));
        }

        while (TryTakeObject(out var length, out var json))
        {
            using (json)
            {
                Assert.True(delimited || length <= SmallSize, $"{length} bytes, where the old client takes {SmallSize}");
                ReadObject(json.RootElement, isFull: !delimited && length > SmallSize - LongestEscape, see);
            }
        }
    }

    /// <summary>
    /// Takes objects apart that arrived together: on a busy machine that is as good as sure to happen, however long the gap.
    /// That there is one is for the tests of the outbox.
    /// </summary>
    private bool TryTakeObject(out int length, [NotNullWhen(true)] out JsonDocument? json)
    {
        if (_isGreeted)
        {
            // What filled up the object before.
            _input.RemoveRange(0, CollectionsMarshal.AsSpan(_input).IndexOfAnyExcept((byte)' ') is var first and >= 0 ? first : _input.Count);
        }

        // Behind an object there may be a line end, or spaces that fill up what the old client reads at once.
        var spaces = _input.Count - CollectionsMarshal.AsSpan(_input).TrimStart(" \n"u8).Length;
        _input.RemoveRange(0, spaces);
        var reader = new Utf8JsonReader(CollectionsMarshal.AsSpan(_input), isFinalBlock: false, default);
        (length, json) = (0, null);
        if (!_isGreeted || !JsonDocument.TryParseValue(ref reader, out json))
        {
            return false;
        }

        length = (int)reader.BytesConsumed;
        Assert.True(Ascii.IsValid(CollectionsMarshal.AsSpan(_input)[..length]), "The old client was sent more than ASCII.");
        _input.RemoveRange(0, length);
        return true;
    }

    private void ReadObject(JsonElement json, bool isFull, Action<Seen> see)
    {
        var type = json.GetProperty("type").GetString();
        var msg = json.GetProperty("msg").GetString()!;
        var match = MessagePattern().Match(msg);
        if (!match.Success)
        {
            ReadWords(type, msg, see);
            return;
        }

        _begun.Append(match.Groups["text"].Value);
        if (isFull)
        {
            return;
        }

        var text = _begun.ToString();
        _begun.Clear();
        if (match.Groups["system"].Success)
        {
            // Of several lines all but the first are indented.
            foreach (var line in text.Split("\r\n    "))
            {
                _words.Read(line, see);
            }

            return;
        }

        see(match.Groups["to"].Success
            ? new Seen("whisper", ("text", text), ("by", match.Groups["from"].Value), ("to", match.Groups["to"].Value))
            : match.Groups["actor"].Success
                ? new Seen("acted", ("text", text), ("by", match.Groups["actor"].Value))
                : new Seen("said", ("text", text), ("by", match.Groups["by"].Value)));
    }

    private void ReadWords(string? type, string msg, Action<Seen> see)
    {
        if (type == "ls")
        {
            see(new Seen("people", ("names", Seen.List(msg.Split("\r\n").Skip(1).Where(n => n.Length > 0).Select(n => n.TrimEnd(','))))));
        }
        else if (type == "help")
        {
            see(new Seen("help"));
        }
        else if (Sentences.Read(msg) is { } seen)
        {
            see(seen);
            if (seen.Kind == "named")
            {
                // There is one room, and whoever has a name is in it.
                see(new Seen("entered", ("room", "lobby")));
            }
        }
    }

    private byte[] Object(params (string Name, string? Value)[] fields)
    {
        var json = JsonSerializer.Serialize(fields.ToDictionary(f => f.Name, f => f.Value));
        return Encoding.UTF8.GetBytes(json + (delimited ? "\n" : ""));
    }

    /// <summary>The time, who, and what.</summary>
    [GeneratedRegex(
        @"^\[TIME : [^\]]+\]\r\n(\[ (?<system>SYSTEM) \] : |\[ (?<from>[^ ]+) CHATTING TO (?<to>[^ ]+) \] : |\[(?<by>[^ ]+)\] : |\* (?<actor>[^ ]+) )(?<text>.*)\r\n$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MessagePattern();
}
