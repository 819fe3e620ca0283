using System.Text;
using System.Text.Json;
using Parley.Core.Events;
using Parley.Testing.Fakes;
using Parley.Wire.Framed;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Language;
using Parley.Wire.Line;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Every dialect can tell everything that happens, in its own form.</summary>
internal static class Rendering
{
    /// <summary>1024 bytes: what an old client reads at once.</summary>
    private const int MaxSmall = 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SettableTime Time = new();

    private static readonly LineWriter[] Lines = [new(Words.English, Time), new(Words.For("zh"), Time)];
    private static readonly FrameWriter Frames = new(Words.English, Time);
    private static readonly LegacyWriter Old = new(Words.English, Time);
    private static readonly ModernWriter Modern = new(Words.English);

    public static void Check(ChatEvent happened)
    {
        foreach (var lines in Lines)
        {
            CheckLines(happened, Strict.GetString(lines.Write(happened)));
        }

        Frames.Write(happened);
        CheckObject(happened, Modern.Write(happened));
        foreach (var small in Old.Write(happened, delimited: false))
        {
            Must.Hold(small.Length <= MaxSmall, happened);
            using var document = JsonDocument.Parse(small);
        }
    }

    private static void CheckLines(ChatEvent happened, string text)
    {
        Must.Hold(text.Length == 0 || text[^1] == '\n', text);
        var lines = text.Split('\n');
        Must.Hold(happened is not (Refused or Noted) || lines.Length == 2, text);
        foreach (var line in lines)
        {
            Must.Hold(!line.TrimStart('\r').Any(c => char.IsControl(c) && c != '\t'), text);
        }
    }

    private static void CheckObject(ChatEvent happened, byte[] json)
    {
        if (json.Length == 0)
        {
            return;
        }

        Must.Hold(json.AsSpan().IndexOf((byte)'\n') == json.Length - 1, happened);
        Must.Hold(ServerObject.TryRead(json, out var read) && read.Type.Length > 0, happened);
        Must.Hold(happened is not Answer { Tag: { } tag } || read!.Tag == tag, happened);
    }
}
