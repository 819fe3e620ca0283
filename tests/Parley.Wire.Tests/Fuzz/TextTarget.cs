using System.Text.Json;
using Parley.Core.Limits;
using Parley.Testing.Fuzz;
using Parley.Wire.Framed;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Whatever is said, every dialect writes it whole, within its limits, and under its speaker's name.</summary>
internal sealed class TextTarget : IFuzzTarget
{
    private static readonly LineWriter Lines = new(Given.English, Given.Time);
    private static readonly FrameWriter Frames = new(Given.English, Given.Time);
    private static readonly LegacyWriter Old = new(Given.English, Given.Time);
    private static readonly ModernWriter Modern = new(Given.English);

    public static string Corpus => "text";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        // What the hub lets through: clean, and not blank.
        var text = PlainText.Clean(Bytes.Text(input.ToArray())).TrimEnd('\n');
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        AssertLines(text);
        AssertPairs(text);
        AssertObjects(text);
        Assert.True(ServerObject.TryRead(Modern.Write(Given.Said(text)), out var read));
        Assert.Equal(text, read.Text);
    }

    private static void AssertLines(string text)
    {
        const string Head = "\r<alice> ";
        var lines = Bytes.Text(Lines.Write(Given.Said(text)))[..^1].Split('\n');
        Assert.All(lines, line => Assert.StartsWith(Head, line, StringComparison.Ordinal));
        Assert.Equal(text, string.Join('\n', lines.Select(line => line[Head.Length..])));
    }

    private static void AssertPairs(string text)
    {
        using var reader = new FrameReader(int.MaxValue);
        var recorder = new Recorder();
        reader.Receive(Frames.Write(Given.Said(text)), recorder);
        var pairs = recorder.Texts.Chunk(2).ToList();
        Assert.All(pairs, pair => Assert.Equal("alice", pair[0]));
        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), pairs.Select(pair => pair[1]));
    }

    private static void AssertObjects(string text)
    {
        const string Head = "[TIME : Sat Nov  7 01:05:04 2026]\r\n[alice] : ";
        var parts = Old.Write(Given.Said(text), delimited: false).Select(bytes =>
        {
            Assert.InRange(bytes.Length, 1, 1024);
            Assert.DoesNotContain(bytes, b => b is < 0x20 or > 0x7E);
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.GetProperty("msg").GetString()!;
        });
        var whole = string.Concat(parts.Select(part => part[Head.Length..^2]));
        Assert.Equal(text.Replace("\n", "\r\n    ", StringComparison.Ordinal), whole);
    }
}
