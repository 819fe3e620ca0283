using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Parley.Server.Hosting;
using Parley.Testing.Scripts;
using Parley.Wire.Json.Modern;

namespace Parley.Server.Tests.Players;

/// <summary>A program that speaks the modern JSON dialect.</summary>
internal sealed class ModernDialect : Dialect
{
    private const string EnterMark = "enter";

    private readonly List<byte> _input = [];
    private bool _isGreeted;

    public override DoorScheme Scheme => DoorScheme.Json;

    public override IReadOnlySet<string> Offers { get; } = DoorOffers.All.Except([DoorOffers.Echo]).ToHashSet();

    /// <summary>Without a name that can be had it stays outside.</summary>
    public override async Task EnterAsync(DoorClient client, string? nick)
    {
        await client.SendAsync(ModernRequestWriter.Hello("test"));
        await client.SendAsync(Object(("type", "login"), ("nick", nick)));
        await client.SendAsync(Object(("type", "join"), ("room", "lobby"), ("tag", EnterMark)));
        await client.FenceAsync();
    }

    public override byte[] Write(ScriptAct act) => Object([("type", act.Verb), .. act.Arguments.Select(a => (a.Key, (string?)a.Value))]);

    public override byte[] WriteFence(string mark) => Object(("type", "ping"), ("tag", mark));

    public override void Read(ReadOnlySpan<byte> bytes, Action<Seen> see)
    {
        _input.AddRange(bytes);
        var input = CollectionsMarshal.AsSpan(_input);
        var used = 0;
        while (input[used..].IndexOf((byte)'\n') is var end and >= 0)
        {
            ReadLine(input.Slice(used, end), see);
            used += end + 1;
        }

        _input.RemoveRange(0, used);
    }

    private void ReadLine(ReadOnlySpan<byte> line, Action<Seen> see)
    {
        if (!_isGreeted)
        {
            _isGreeted = true;
            return;
        }

        if (!ServerObject.TryRead(line, out var told))
        {
            throw new FormatException($"No object: {Encoding.UTF8.GetString(line)}");
        }

        foreach (var seen in ModernSights.Of(told))
        {
            // That there is no way into the room without a name is no news after the name was refused.
            if (seen.Kind != "refused" || seen["tag"] != EnterMark)
            {
                see(seen);
            }
        }
    }

    private static byte[] Object(params (string Name, string? Value)[] fields)
        => [.. JsonSerializer.SerializeToUtf8Bytes(fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value)), (byte)'\n'];
}
