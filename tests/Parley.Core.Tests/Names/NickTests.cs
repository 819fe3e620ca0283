using System.Text;
using Parley.Core.Names;

namespace Parley.Core.Tests.Names;

public sealed class NickTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Alice")]
    [InlineData("x-_[]{}^|9")]
    [InlineData("7")]
    [InlineData("Zoë")]
    [InlineData("李明")]
    [InlineData("佐々木")] // 々 is a modifier letter, and in a tenth of all Japanese names
    [InlineData("タロー")]
    [InlineData("Алиса")]
    [InlineData("أليس")]
    [InlineData("עליס")]
    [InlineData("٣٤")]
    [InlineData("𝔄𝔩𝔦𝔠𝔢")]
    [InlineData("हिन्दी")]
    [InlineData("প্রিয়া")]
    [InlineData("தமிழ்")]
    [InlineData("สมชาย-น้ำ")]
    [InlineData("ကြွေး")] // four marks on one letter
    [InlineData("བསྒྲུབས")]
    [InlineData("ދިވެހި")]
    [InlineData("עִבְרִית")]
    [InlineData("مُحَمَّد")]
    [InlineData("𑄌𑄋𑄴𑄟𑄳𑄦")] // Chakma, beyond the first plane
    public void Letters_and_digits_of_any_script_are_a_nick(string text)
    {
        Assert.True(Nick.TryParse(text, out var nick, out _));
        Assert.Equal(text, nick.Text);
    }

    [Theory]
    [InlineData(null, RefusalCode.NickEmpty)]
    [InlineData("", RefusalCode.NickEmpty)]
    [InlineData(" ", RefusalCode.NickInvalid)]
    [InlineData("al ice", RefusalCode.NickInvalid)]
    [InlineData("alice\n", RefusalCode.NickInvalid)]
    [InlineData("alice\0", RefusalCode.NickInvalid)]
    [InlineData("\u001b[31malice", RefusalCode.NickInvalid)]
    [InlineData("@alice", RefusalCode.NickInvalid)]
    [InlineData("#alice", RefusalCode.NickInvalid)]
    [InlineData("<alice>", RefusalCode.NickInvalid)]
    [InlineData("alice,bob", RefusalCode.NickInvalid)]
    [InlineData("alice:bob", RefusalCode.NickInvalid)]
    [InlineData("a.b", RefusalCode.NickInvalid)]
    [InlineData("a'b", RefusalCode.NickInvalid)]
    [InlineData("😀", RefusalCode.NickInvalid)]
    [InlineData("½", RefusalCode.NickInvalid)]
    [InlineData("Ⅳ", RefusalCode.NickInvalid)]
    [InlineData("a\u200Bb", RefusalCode.NickInvalid)] // zero width space
    [InlineData("a\u200Db", RefusalCode.NickInvalid)] // zero width joiner
    [InlineData("a\u00ADb", RefusalCode.NickInvalid)] // soft hyphen
    [InlineData("a\uFE0Fb", RefusalCode.NickInvalid)] // variation selector
    [InlineData("a\u202Eb", RefusalCode.NickInvalid)] // right-to-left override
    [InlineData("a\u200Fb", RefusalCode.NickInvalid)] // right-to-left mark
    [InlineData("a\uFEFFb", RefusalCode.NickInvalid)] // byte order mark
    [InlineData("a\uE000b", RefusalCode.NickInvalid)] // private use
    [InlineData("a\uFFFFb", RefusalCode.NickInvalid)] // no character
    [InlineData("a\uFFFEb", RefusalCode.NickInvalid)] // no character either, and string.Normalize throws for it
    [InlineData("q\u0301", RefusalCode.NickInvalid)] // a combining mark that no letter takes up
    [InlineData("\u0301", RefusalCode.NickInvalid)]
    [InlineData("\u093Fअ", RefusalCode.NickInvalid)] // a vowel sign without its letter
    [InlineData("7\u093F", RefusalCode.NickInvalid)]
    [InlineData("a\u093F", RefusalCode.NickInvalid)] // a mark on a letter of another script
    [InlineData("अ-\u093F", RefusalCode.NickInvalid)]
    [InlineData("ก\u0E49\u0E49", RefusalCode.NickInvalid)] // one mark twice, of which a reader sees one
    [InlineData("ก\u0E34\u0E49\u0E34\u0E49\u0E34", RefusalCode.NickInvalid)] // five on one letter, which grow over the line above
    [InlineData("α\u0338", RefusalCode.NickInvalid)] // an overlay for any script, on the page of Greek
    [InlineData("ក\u17B4", RefusalCode.NickInvalid)] // a vowel that nobody sees
    [InlineData("ᠠ\u180B", RefusalCode.NickInvalid)] // a variation selector that has its script's page
    public void Anything_else_is_refused(string? text, RefusalCode why)
    {
        Assert.False(Nick.TryParse(text, out _, out var refusal));
        Assert.Equal(why, refusal.Code);
    }

    [Theory]
    [InlineData("\u3164")] // Hangul filler: a letter to Unicode, and nothing to the eye
    [InlineData("alice\u3164")]
    [InlineData("alice\u115F")]
    [InlineData("alice\u1160")]
    [InlineData("alice\uFFA0")]
    public void A_letter_that_nobody_sees_is_refused(string text)
    {
        Assert.False(Nick.TryParse(text, out _, out var refusal));
        Assert.Equal(RefusalCode.NickInvalid, refusal.Code);
    }

    // Not InlineData: an attribute cannot hold what is no Unicode text.
    [Fact]
    public void A_lone_surrogate_is_refused()
    {
        foreach (var text in (string[])["\uD800", "a\uDC00", "\uDC00\uD800", "ab\uD83D"])
        {
            Assert.False(Nick.TryParse(text, out _, out var refusal));
            Assert.Equal(RefusalCode.NickInvalid, refusal.Code);
            Assert.False(RoomName.TryParse(text, out _, out _));
        }
    }

    [Theory]
    [InlineData("x", 32, true)]
    [InlineData("x", 33, false)]
    [InlineData("字", 32, true)]
    [InlineData("字", 33, false)]
    [InlineData("𝔵", 32, true)] // two units of UTF-16 each
    [InlineData("𝔵", 33, false)]
    [InlineData("e\u0301", 32, true)] // one character each, once composed
    [InlineData("e\u0301", 33, false)]
    [InlineData("α\u0313\u0300\u0345", 32, true)] // four units each, the most there is
    [InlineData("x", 100_000, false)]
    [InlineData("\u0301", 100_000, false)]
    public void A_nick_has_at_most_32_characters(string character, int times, bool accepted)
    {
        Assert.Equal(accepted, Nick.TryParse(string.Concat(Enumerable.Repeat(character, times)), out var nick, out var refusal));
        if (accepted)
        {
            Assert.Equal(32, nick!.Text.EnumerateRunes().Count());
        }
        else
        {
            Assert.Equal((RefusalCode.NickTooLong, 32), (refusal!.Code, refusal.Limit));
        }
    }

    [Theory]
    [InlineData("alice", "ALICE")]
    [InlineData("alice", "Ａｌｉｃｅ")] // full width
    [InlineData("alice", "𝓐𝓵𝓲𝓬𝓮")]
    [InlineData("fish", "ﬁsh")] // one ligature
    [InlineData("zoe\u0308", "zoë")] // decomposed
    [InlineData("σοφός", "ΣΟΦΌΣ")] // the final sigma
    [InlineData("ДАША", "даша")]
    [InlineData("Ǆana", "ǆana")] // and Dž as well
    [InlineData("9", "９")]
    public void Two_spellings_of_one_name_are_one_nick(string one, string other)
    {
        Assert.Equal(Nick.Parse(one), Nick.Parse(other));
        Assert.Equal(Nick.Parse(one).GetHashCode(), Nick.Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("alice", "alicia")]
    [InlineData("zoe", "zoë")]
    [InlineData("a-b", "a_b")]
    [InlineData("[a]", "{a}")] // the same to old IRC servers, not to people
    public void Different_names_are_different_nicks(string one, string other)
        => Assert.NotEqual(Nick.Parse(one), Nick.Parse(other));

    [Fact]
    public void A_nick_is_shown_as_it_was_written_but_composed()
        => Assert.Equal("Zoë\uFF21".Normalize(NormalizationForm.FormC), Nick.Parse("Zoe\u0308\uFF21").Text);

    [Fact]
    public void What_is_no_nick_cannot_be_parsed_as_one()
        => Assert.Throws<ArgumentException>(() => Nick.Parse("no spaces"));
}
