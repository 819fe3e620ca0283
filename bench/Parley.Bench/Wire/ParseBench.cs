using System.Text;
using BenchmarkDotNet.Attributes;
using Parley.Core;
using Parley.Core.Limits;
using Parley.Core.Verbs;
using Parley.Wire;
using Parley.Wire.Commands;
using Parley.Wire.Framed;
using Parley.Wire.Json;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Line;

namespace Parley.Bench.Wire;

/// <summary>From bytes to an act, in every dialect: a message of 64 bytes, 16 of them in one read.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ParseBench
{
    private const int Messages = 16;

    private static readonly string Text = new('x', 64);

    private readonly LineReader _line = new(17 * 1024);
    private readonly FrameReader _framed = new(17 * 1024);
    private readonly JsonObjectReader _json = new();
    private readonly Sink _sink = new();

    private readonly byte[] _lines = Repeat($"{Text}\n");
    private readonly byte[] _frames = Repeat($"64        {Text}");
    private readonly byte[] _old = Repeat($$"""{"type":"broadcast","msg":"{{Text}}"}""");
    private readonly byte[] _modern = Repeat($$"""{"type":"say","room":"tea","text":"{{Text}}","tag":"0b0e2f9c-6f0a-4d63-9a5e-7f1f0c1c8a01"}""" + "\n");

    [Benchmark(OperationsPerInvoke = Messages)]
    public int Line()
    {
        _line.Receive(_lines, _sink);
        return _sink.Count;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int Framed()
    {
        _framed.Receive(_frames, _sink);
        return _sink.Count;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int OldJson()
    {
        _sink.IsOld = true;
        _json.Receive(_old, _sink);
        return _sink.Count;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int ModernJson()
    {
        _sink.IsOld = false;
        _json.Receive(_modern, _sink);
        return _sink.Count;
    }

    /// <summary>Every read ends within an object, which is the worst that a network does.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int ModernJsonInPieces()
    {
        _sink.IsOld = false;
        ReadOnlySpan<byte> rest = _modern;
        while (!rest.IsEmpty)
        {
            var piece = rest[..Math.Min(61, rest.Length)];
            _json.Receive(piece, _sink);
            rest = rest[piece.Length..];
        }

        return _sink.Count;
    }

    private static byte[] Repeat(string message) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(message, Messages)));

    /// <summary>Does what a session does with what it is handed, up to the act.</summary>
    private sealed class Sink : ITextSink, IObjectSink
    {
        private readonly ModernReader _modern = new(new ChatLimits());
        private Act? _last;

        public int Count { get; private set; }

        public bool IsOld { get; set; }

        public void Take(string text) => Keep(TypedCommand.TryRead(text, out var act, out _) ? act : null);

        public bool Take(ReadOnlySpan<byte> utf8)
        {
            Keep(IsOld ? LegacyReader.Read(utf8).Act : _modern.Read(utf8).Act);
            return true;
        }

        public void Refuse(Refusal refusal, string? tag = null) => throw new InvalidOperationException(refusal.ToString());

        public void Close(CloseReason reason) => throw new InvalidOperationException(reason.ToString());

        private void Keep(Act? act)
        {
            _last = act ?? throw new InvalidOperationException("No act.");
            Count += _last.Arguments.Length;
        }
    }
}
