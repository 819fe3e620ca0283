using Parley.Core.Limits;

namespace Parley.Core.Tests.Limits;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hello, world")]
    [InlineData("tabs\tand\nlines")]
    [InlineData("字 é e\u0301 שלום 👩‍👩‍👧 🏳️‍🌈")]
    [InlineData("\u200E\u200F")] // marks change no order of letters
    [InlineData("\u00A0\u3000")]
    public void Harmless_text_is_the_same_string(string text) => Assert.Same(text, PlainText.Clean(text));

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\r\nb", "a\n\nb")]
    [InlineData("a\r", "a\n")]
    [InlineData("\n\r", "\n\n")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    public void A_line_end_is_a_line_feed(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData("\0", "␀")]
    [InlineData("\a\b", "␇␈")]
    [InlineData("\v\f", "␋␌")]
    [InlineData("\u001b[31mred\u001b[0m", "␛[31mred␛[0m")]
    [InlineData("\u001f", "␟")]
    [InlineData("\u007f", "␡")]
    [InlineData("\u0085\u009b\u009f", "\uFFFD\uFFFD\uFFFD")]
    public void A_terminal_obeys_nothing(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202C')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    public void No_text_is_turned_around(char control) => Assert.Equal("a\uFFFDb", PlainText.Clean($"a{control}b"));

    // Not InlineData: an attribute cannot hold what is no Unicode text.
    [Fact]
    public void A_lone_surrogate_is_replaced_and_a_pair_is_kept()
    {
        Assert.Equal("a\uFFFDb", PlainText.Clean("a\uD83Db"));
        Assert.Equal("a\uFFFDb", PlainText.Clean("a\uDE00b"));
        Assert.Equal("\uFFFD", PlainText.Clean("\uD83D"));
        Assert.Equal("\uFFFD😀\uFFFD", PlainText.Clean("\uD83D\uD83D\uDE00\uDE00"));
        Assert.Equal("😀", PlainText.Clean("\uD83D\uDE00"));
    }

    [Fact]
    public void Whatever_comes_what_is_cleaned_is_clean_and_can_be_encoded_and_normalized()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            var clean = PlainText.Clean($"x{c}y");
            Assert.Same(clean, PlainText.Clean(clean));
            Assert.False(clean.Any(k => char.IsControl(k) && k is not ('\t' or '\n')), $"U+{(int)c:X4}");
            Assert.Equal(clean, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)));
            Assert.NotNull(clean.Normalize(System.Text.NormalizationForm.FormKC)); // which throws for what is no text
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("é", 2)]
    [InlineData("字", 3)]
    [InlineData("😀", 4)]
    public void Length_is_counted_in_bytes_of_UTF8(string text, int bytes) => Assert.Equal(bytes, PlainText.Bytes(text));
}
