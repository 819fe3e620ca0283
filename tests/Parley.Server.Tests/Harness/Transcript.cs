using System.Text;
using Parley.Wire.Framed;

namespace Parley.Server.Tests.Harness;

/// <summary>What a client sends from its first byte on to come in under a name and say something.</summary>
internal static class Transcript
{
    public static byte[] Of(string dialect, string nick, params IEnumerable<string> texts) => dialect switch
    {
        "line" => Encoding.UTF8.GetBytes(string.Concat(texts.Prepend($"/nick {nick}").Select(t => t + "\n"))),
        "framed" => [.. texts.Prepend(nick).SelectMany(FrameWriter.Frame)],
        "modern" => Encoding.UTF8.GetBytes(string.Concat(
            [
                "{\"type\":\"hello\"}\n", $"{{\"type\":\"login\",\"nick\":\"{nick}\"}}\n", "{\"type\":\"join\",\"room\":\"lobby\"}\n",
                .. texts.Select(t => $"{{\"type\":\"say\",\"text\":\"{t}\"}}\n"),
            ])),
        "legacy" => Legacy(nick, texts, ""),
        "legacy-lines" => Legacy(nick, texts, "\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect."),
    };

    private static byte[] Legacy(string nick, IEnumerable<string> texts, string end)
        => Encoding.UTF8.GetBytes(string.Concat(
            texts.Select(t => $"{{\"type\":\"broadcast\",\"msg\":\"{t}\"}}{end}").Prepend($"{{\"type\":\"login\",\"msg\":\"{nick}\"}}{end}")));
}
