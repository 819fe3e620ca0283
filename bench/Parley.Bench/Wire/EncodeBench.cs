using BenchmarkDotNet.Attributes;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Wire.Framed;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Language;
using Parley.Wire.Line;

namespace Parley.Bench.Wire;

/// <summary>From a fact to bytes, in every dialect: once for each message, however many are told.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class EncodeBench
{
    private readonly LineWriter _line = new(Words.English, TimeProvider.System);
    private readonly FrameWriter _framed = new(Words.English, TimeProvider.System);
    private readonly LegacyWriter _old = new(Words.English, TimeProvider.System);
    private readonly ModernWriter _modern = new(Words.English);

    private FactHappened _said = null!;
    private Stored _stored = null!;

    /// <summary>64 letters, or 64 Chinese characters.</summary>
    [Params('x', '茶')]
    public char Character { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var now = DateTimeOffset.UtcNow;
        var fact = new Fact(12_345, Guid.CreateVersion7(now), now, FactKind.Said, new Author("alice"), new string(Character, 64));
        _said = new FactHappened(RoomName.Lobby, null, fact, null);
        _stored = new Stored(_said, Repeated: false, "0b0e2f9c-6f0a-4d63-9a5e-7f1f0c1c8a01");
    }

    [Benchmark]
    public byte[] Line() => _line.Write(_said);

    [Benchmark]
    public byte[] Framed() => _framed.Write(_said);

    [Benchmark]
    public IReadOnlyList<byte[]> OldJsonSmall() => _old.Write(_said, delimited: false);

    [Benchmark]
    public IReadOnlyList<byte[]> OldJsonDelimited() => _old.Write(_said, delimited: true);

    [Benchmark]
    public byte[] ModernJson() => _modern.Write(_said);

    [Benchmark]
    public byte[] ModernJsonStored() => _modern.Write(_stored);
}
