using System.Text;
using Parley.Core.Limits;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>Cleaning does, character by character, what its table says, does it once, and leaves what every encoder takes.</summary>
internal sealed class CleanTarget : IFuzzTarget
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Corpus => "clean";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var text = FuzzText.Of(input);
        var clean = PlainText.Clean(text);

        Assert.Equal(Slowly(text), clean);
        Assert.Same(clean, PlainText.Clean(clean));
        Assert.Equal(Strict.GetByteCount(clean), PlainText.Bytes(clean));
        Assert.NotNull(clean.Normalize(NormalizationForm.FormKD));
    }

    private static string Slowly(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '\t' or '\n' => rune.ToString(),
                0x2028 or 0x2029 => "\n",
                < 0x20 => new Rune(0x2400 + rune.Value).ToString(),
                0x7F => "\u2421",
                >= 0x80 and < 0xA0 or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }
}
