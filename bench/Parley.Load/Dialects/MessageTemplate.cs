using Parley.Load.Measuring;

namespace Parley.Load.Dialects;

/// <summary>A message as it goes to the server, ready but for the numbers in its markers.</summary>
internal sealed class MessageTemplate
{
    private readonly byte[] _bytes;
    private readonly int[] _markers;

    private MessageTemplate(byte[] bytes, int[] markers) => (_bytes, _markers) = (bytes, markers);

    /// <summary>In bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Takes the whole message with its markers in it, as <see cref="Text"/> and <see cref="Tag"/> make them.</summary>
    public static MessageTemplate Of(byte[] bytes)
    {
        List<int> markers = [];
        for (var at = 0; at <= bytes.Length - Marker.Length; at++)
        {
            if (bytes[at] == Marker.Sign && Marker.TryRead(bytes.AsSpan(at), out _, out _, out _))
            {
                markers.Add(at);
            }
        }

        return new MessageTemplate(bytes, [.. markers]);
    }

    /// <summary>A text of so many bytes, a marker at its end.</summary>
    public static string Text(int length)
    {
        const string Words = "what somebody says to a room, in words of the usual length, ";
        var filling = string.Concat(Enumerable.Repeat(Words, (length / Words.Length) + 1));
        return filling[..(length - Marker.Length)] + Blank(Marker.Message);
    }

    /// <summary>A tag for the message, where the dialect has one.</summary>
    public static string Tag() => Blank(Marker.Tag);

    /// <summary>The same message as one sender says it.</summary>
    public MessageTemplate For(int sender)
    {
        var bytes = _bytes.ToArray();
        foreach (var at in _markers)
        {
            Marker.Write(bytes.AsSpan(at), bytes[at + 1], sender, 0);
        }

        return new MessageTemplate(bytes, _markers);
    }

    /// <summary>Writes the message with a number.</summary>
    public void Write(Span<byte> target, uint number)
    {
        _bytes.CopyTo(target);
        foreach (var at in _markers)
        {
            Marker.WriteNumber(target[at..], number);
        }
    }

    private static string Blank(byte kind)
    {
        Span<byte> marker = stackalloc byte[Marker.Length];
        Marker.Write(marker, kind, 0, 0);
        return System.Text.Encoding.ASCII.GetString(marker);
    }
}
