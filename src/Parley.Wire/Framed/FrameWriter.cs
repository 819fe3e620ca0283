using System.Globalization;
using System.Text;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Wire.Language;
using Parley.Wire.Text;

namespace Parley.Wire.Framed;

/// <summary>
/// Writes what a framed client is shown: pairs of frames, a name and a text.
/// <code>
/// message = nick [ SP "#" room ] , text         ; the room only when the reader's current room is another
/// act     = "*" SP nick [ SP "#" room ] , text
/// whisper = nick SP "->" SP nick , text
/// words   = "[server]" , text                   ; the server's, history included
/// </code>
/// A text of several lines becomes several pairs, because a client may print a name only where a pair begins.
/// That an event's own origin is not told messages and its own arrival is for the door to see to.
/// </summary>
/// <param name="words">The server's words.</param>
/// <param name="time">What day it is.</param>
/// <param name="zone">In which zone times are shown; UTC when none is given.</param>
public sealed class FrameWriter(Words words, TimeProvider time, TimeZoneInfo? zone = null) : ITextWriter
{
    /// <summary>The name under which the server speaks.</summary>
    public const string ServerName = "[server]";

    private readonly ServerLines _lines = new(words, time, zone);

    /// <summary>One frame, as a client sends it.</summary>
    public static byte[] Frame(string text)
    {
        var bytes = new byte[FrameReader.HeaderLength + Encoding.UTF8.GetByteCount(text)];
        WriteFrame(text, bytes);
        return bytes;
    }

    /// <summary>A name and a text, as a server sends them: to be written with one send.</summary>
    public static byte[] Pair(string name, string text)
    {
        var nameLength = FrameReader.HeaderLength + Encoding.UTF8.GetByteCount(name);
        var bytes = GC.AllocateUninitializedArray<byte>(nameLength + FrameReader.HeaderLength + Encoding.UTF8.GetByteCount(text));
        WriteFrame(name, bytes.AsSpan(0, nameLength));
        WriteFrame(text, bytes.AsSpan(nameLength));
        return bytes;
    }

    /// <summary>Words of the server's, a pair a line.</summary>
    public static byte[] Words(params IEnumerable<string> lines) => [.. lines.SelectMany(line => Pair(ServerName, line))];

    /// <summary>The first thing a client gets once it has said its name.</summary>
    public byte[] Greeting() => Words(words.Say("Greeting"), words.Say("GreetingFramed"));

    /// <summary>The last thing a client gets.</summary>
    public byte[] Goodbye(CloseReason reason) => Words(words.Goodbye(reason));

    /// <summary>The bytes for an event; none when this dialect does not tell it.</summary>
    /// <param name="happened">What to tell.</param>
    /// <param name="elsewhere">The reader's current room is not the one it happened in.</param>
    public byte[] Write(ChatEvent happened, bool elsewhere = false)
    {
        if (happened is FactHappened { Fact.Kind: FactKind.Said or FactKind.Acted } said)
        {
            return WritePost(said, elsewhere);
        }

        var room = elsewhere ? RoomOf(happened) : null;
        var mark = room is null ? "" : $"[{room}] ";
        return Words(_lines.Of(happened).Select(line => mark + line.Text));
    }

    private static string? RoomOf(ChatEvent happened) => happened switch
    {
        FactHappened { Room: { } room } => ServerLines.Sign(room),
        PersonJoined joined => ServerLines.Sign(joined.Room),
        PersonLeft left => ServerLines.Sign(left.Room),
        _ => null,
    };

    private static byte[] WritePost(FactHappened said, bool elsewhere)
    {
        var name = NameOf(said, elsewhere);
        var text = said.Fact.Text;
        return text.Contains('\n', StringComparison.Ordinal)
            ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Pair(name, line))]
            : Pair(name, text);
    }

    private static string NameOf(FactHappened said, bool elsewhere)
    {
        // A guest may be called "[server]"; the server may not be mistaken for one.
        var nick = said.Fact.From.Nick;
        var name = string.Equals(nick, ServerName, StringComparison.OrdinalIgnoreCase) ? $"<{nick}>" : nick;
        if (said.Fact.Kind == FactKind.Acted)
        {
            name = "* " + name;
        }

        return said switch
        {
            { To: { } to } => $"{name} -> {to.Text}",
            { Room: { } room } when elsewhere => $"{name} {ServerLines.Sign(room)}",
            _ => name,
        };
    }

    private static void WriteFrame(string text, Span<byte> frame)
    {
        var header = frame[..FrameReader.HeaderLength];
        header.Fill((byte)' ');
        (frame.Length - header.Length).TryFormat(header, out _, default, CultureInfo.InvariantCulture);
        Encoding.UTF8.GetBytes(text, frame[header.Length..]);
    }
}
