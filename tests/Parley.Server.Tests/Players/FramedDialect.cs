using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Parley.Server.Hosting;
using Parley.Testing.Scripts;
using Parley.Wire.Framed;

namespace Parley.Server.Tests.Players;

/// <summary>A client of the length-prefixed protocol.</summary>
internal sealed class FramedDialect : Dialect
{
    private readonly ServerWords _words = new();
    private readonly List<byte> _input = [];
    private string? _name;

    public override DoorScheme Scheme => DoorScheme.Framed;

    public override IReadOnlySet<string> Offers { get; } = new HashSet<string> { DoorOffers.Commands, DoorOffers.Accounts, DoorOffers.Welcome };

    /// <summary>The first frame is the name.</summary>
    public override async Task EnterAsync(DoorClient client, string? nick)
    {
        await client.SendAsync(FrameWriter.Frame(nick ?? " "));
        await client.FenceAsync();
    }

    public override byte[] Write(ScriptAct act) => FrameWriter.Frame(TypedLines.Of(act));

    public override byte[] WriteFence(string mark) => FrameWriter.Frame("/" + mark);

    public override void Read(ReadOnlySpan<byte> bytes, Action<Seen> see)
    {
        _input.AddRange(bytes);
        var input = CollectionsMarshal.AsSpan(_input);
        var used = 0;
        while (input.Length - used >= FrameReader.HeaderLength)
        {
            var length = int.Parse(input.Slice(used, FrameReader.HeaderLength), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            if (input.Length - used < FrameReader.HeaderLength + length)
            {
                break;
            }

            ReadFrame(Encoding.UTF8.GetString(input.Slice(used + FrameReader.HeaderLength, length)), see);
            used += FrameReader.HeaderLength + length;
        }

        _input.RemoveRange(0, used);
    }

    private void ReadFrame(string frame, Action<Seen> see)
    {
        if (_name is not { } name)
        {
            _name = frame;
            return;
        }

        _name = null;
        if (name == FrameWriter.ServerName)
        {
            _words.Read(frame, see);
            return;
        }

        see(name.Split(' ') switch
        {
            ["*", var by, ..] => new Seen("acted", ("text", frame), ("by", by)),
            [var by, "->", var to] => new Seen("whisper", ("text", frame), ("by", by), ("to", to)),
            [var by, ..] => new Seen("said", ("text", frame), ("by", by)),
            _ => throw new FormatException("A pair without a name."),
        });
    }
}
