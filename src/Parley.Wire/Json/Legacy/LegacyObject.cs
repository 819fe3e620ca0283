using System.Buffers;
using System.Text;

namespace Parley.Wire.Json.Legacy;

/// <summary>
/// One thing to tell an old client, as one object or as many as its size asks for:
/// <c>{"type":TYPE,["success":true/false,]"msg":"HEAD TEXT TAIL"}</c>, the text continuing in further objects with the same head.
/// </summary>
/// <param name="Type">The object's type.</param>
/// <param name="Head">What each object begins with.</param>
/// <param name="Text">What is cut when it has to be.</param>
/// <param name="Tail">What each object ends with.</param>
internal readonly record struct LegacyObject(string Type, string Head, string Text, string Tail = "")
{
    /// <summary>1024 bytes: the old client reads so much at once and takes it for one whole object.</summary>
    public const int MaxSmall = 1024;

    /// <summary>For the types that have it.</summary>
    public bool? Success { get; init; }

    /// <summary>The objects: one, ended with LF, or as many small ones as it takes.</summary>
    public IReadOnlyList<byte[]> Encode(bool delimited)
    {
        var success = Success switch
        {
            null => "",
            true => "\"success\":true,",
            false => "\"success\":false,",
        };
        var open = $"{{\"type\":\"{Type}\",{success}\"msg\":\"";
        var budget = MaxSmall - open.Length - AsciiJson.Length(Head) - AsciiJson.Length(Tail) - "\"}".Length;
        ReadOnlySpan<char> rest = Text;
        List<byte[]> objects = [];
        do
        {
            var part = delimited ? TakeAll(ref rest) : AsciiJson.TakePart(ref rest, budget);
            objects.Add(EncodeOne(open, part, delimited ? "\"}\n" : "\"}"));
        }
        while (!rest.IsEmpty);
        return objects;
    }

    private static ReadOnlySpan<char> TakeAll(ref ReadOnlySpan<char> rest)
    {
        var all = rest;
        rest = default;
        return all;
    }

    private byte[] EncodeOne(string open, ReadOnlySpan<char> part, string close)
    {
        var output = new ArrayBufferWriter<byte>(MaxSmall);
        Encoding.ASCII.GetBytes(open, output);
        AsciiJson.Write(Head, output);
        AsciiJson.Write(part, output);
        AsciiJson.Write(Tail, output);
        Encoding.ASCII.GetBytes(close, output);
        return output.WrittenSpan.ToArray();
    }
}
