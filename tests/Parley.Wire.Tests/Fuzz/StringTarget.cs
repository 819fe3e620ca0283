using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Core.Limits;
using Parley.Testing.Fuzz;
using Parley.Wire.Json.Modern;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A JSON string, whatever is in it, is the text that regular expressions make of it; what is no text in it is U+FFFD.</summary>
internal sealed partial class StringTarget : IFuzzTarget
{
    private static readonly ModernReader Reader = new(new ChatLimits());

    public static string Corpus => "strings";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        byte[] json = [.. "{\"type\":\"say\",\"text\":\""u8, .. input, .. "\"}"u8];
        if (!IsString([(byte)'"', .. input, (byte)'"']))
        {
            return;
        }

        var text = Reader.Read(json).Act!.Arguments[1]!;
        Assert.Equal(Slowly(Bytes.Text(input.ToArray())), text);
        Fragments.AssertWhole(text);
    }

    private static bool IsString(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.String && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Slowly(string escaped)
    {
        var units = Escape().Replace(escaped, escape => escape.Value[1] switch
        {
            'u' => ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'b' => "\b",
            'f' => "\f",
            var itself => itself.ToString(),
        });
        return string.Concat(units.EnumerateRunes());
    }

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
