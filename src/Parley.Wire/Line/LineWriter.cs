using System.Text;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Wire.Language;
using Parley.Wire.Text;

namespace Parley.Wire.Line;

/// <summary>
/// Writes what a line client is shown:
/// <code>
/// message    = CR [elsewhere] "&lt;" nick "&gt;" SP text LF
/// act        = CR [elsewhere] "*" SP nick SP text LF
/// whisper    = CR "&lt;" nick SP "->" SP nick "&gt;" SP text LF
/// notice     = [elsewhere] ( "[" nick "] entered room" / nick " is offline" / nick " left room" ) LF
/// elsewhere  = "[#" room "]" SP           ; the reader's current room is another
/// words      = "***" SP text LF           ; the server's
/// refusal    = "!" SP text LF
/// post       = [ date SP ] time SP ( "&lt;" nick "&gt;" / "*" SP nick ) SP text LF     ; history
/// </code>
/// A text of several lines becomes several messages, so that nobody can write a line that looks like another's: no nick has
/// a space, a <c>*</c>, a <c>!</c> or a <c>#</c>, and no line begins with what somebody wrote. The CR in front lets a message
/// overwrite the prompt of the founding client. That an event's own origin is not told messages and its own arrival is for
/// the door to see to.
/// </summary>
/// <param name="words">The server's words.</param>
/// <param name="time">What day it is.</param>
/// <param name="zone">In which zone times are shown; UTC when none is given.</param>
public sealed class LineWriter(Words words, TimeProvider time, TimeZoneInfo? zone = null) : ITextWriter
{
    /// <summary>512 bytes: what the founding lesson reads at once, and the greeting has to be in it whole.</summary>
    public const int MaxGreetingLength = 512;

    private readonly ServerLines _lines = new(words, time, zone);

    /// <summary>The first thing a client gets: less than <see cref="MaxGreetingLength"/> bytes.</summary>
    public byte[] Greeting() => Words(words.Say("Greeting"), words.Say("GreetingHowTo"));

    /// <summary>The last thing a client gets.</summary>
    public byte[] Goodbye(CloseReason reason) => Words(words.Goodbye(reason));

    /// <summary>Words of the server's, a line each.</summary>
    public byte[] Words(params IEnumerable<string> lines)
        => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"*** {line}\n")));

    /// <summary>The bytes for an event; none when this dialect does not tell it.</summary>
    /// <param name="happened">What to tell.</param>
    /// <param name="elsewhere">The reader's current room is not the one it happened in.</param>
    public byte[] Write(ChatEvent happened, bool elsewhere = false)
    {
        switch (happened)
        {
            case FactHappened { Fact.Kind: FactKind.Said or FactKind.Acted } said:
                return WritePost(said, elsewhere);
            case FactHappened { Room: { } room }:
                return WriteWords(happened, elsewhere ? $"[{ServerLines.Sign(room)}] *** " : "*** ");
            case PersonJoined joined:
                return WriteWords(happened, elsewhere ? $"[{ServerLines.Sign(joined.Room)}] " : "");
            case PersonLeft left:
                return WriteWords(happened, elsewhere ? $"[{ServerLines.Sign(left.Room)}] " : "");
            case Refused:
                return WriteWords(happened, "! ");
            default:
                return WriteWords(happened, "*** ");
        }
    }

    private static byte[] WritePost(FactHappened said, bool elsewhere)
    {
        var fact = said.Fact;
        var where = elsewhere && said.Room is { } room ? $"[{ServerLines.Sign(room)}] " : "";
        var head = said switch
        {
            { To: { } to } => $"\r<{fact.From.Nick} -> {to.Text}> {(fact.Kind == FactKind.Acted ? "* " : "")}",
            { Fact.Kind: FactKind.Acted } => $"\r{where}* {fact.From.Nick} ",
            _ => $"\r{where}<{fact.From.Nick}> ",
        };
        return fact.Text.Contains('\n', StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(head + fact.Text.Replace("\n", "\n" + head, StringComparison.Ordinal) + "\n")
            : Join(head, fact.Text);
    }

    /// <summary>The hot path: one array of just the size.</summary>
    private static byte[] Join(string head, string text)
    {
        var headLength = Encoding.UTF8.GetByteCount(head);
        var bytes = GC.AllocateUninitializedArray<byte>(headLength + Encoding.UTF8.GetByteCount(text) + 1);
        Encoding.UTF8.GetBytes(head, bytes);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(headLength));
        bytes[^1] = (byte)'\n';
        return bytes;
    }

    private byte[] WriteWords(ChatEvent happened, string prefix)
    {
        var lines = _lines.Of(happened);
        return lines.Count == 0
            ? []
            : Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{(line.IsPost ? "" : prefix)}{line.Text}\n")));
    }
}
