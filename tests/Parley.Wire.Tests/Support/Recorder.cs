using System.Text;
using Parley.Core;

namespace Parley.Wire.Tests.Support;

/// <summary>Writes down, a line each, what a reader hands on.</summary>
internal sealed class Recorder : ITextSink, IObjectSink
{
    private readonly List<string> _heard = [];

    public IReadOnlyList<string> Heard => _heard;

    /// <summary>What was taken, alone.</summary>
    public IEnumerable<string> Texts => _heard.Where(line => line.StartsWith("took ", StringComparison.Ordinal)).Select(line => line[5..]);

    /// <summary>What <see cref="IObjectSink.Take"/> answers.</summary>
    public bool Readable { get; init; } = true;

    public void Take(string text) => _heard.Add($"took {text}");

    public bool Take(ReadOnlySpan<byte> utf8)
    {
        _heard.Add($"took {Encoding.Latin1.GetString(utf8)}");
        return Readable;
    }

    public void Refuse(Refusal refusal, string? tag = null)
        => _heard.Add(refusal.Limit is { } limit ? $"refused {refusal.Code} {limit}" : $"refused {refusal.Code}");

    public void Close(CloseReason reason) => _heard.Add($"closed {reason}");
}
