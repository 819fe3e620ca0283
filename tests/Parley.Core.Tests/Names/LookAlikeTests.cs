using Parley.Core.Names;

namespace Parley.Core.Tests.Names;

public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("alice", "\u0430lice")] // Cyrillic а
    [InlineData("paypal", "\u0440\u0430\u0443\u0440\u0430l")] // Cyrillic but for the l
    [InlineData("copa", "\u0441\u043E\u0440\u0430")] // Cyrillic altogether
    [InlineData("MIKE", "\u039C\u0399\u039A\u0395")] // Greek capitals
    [InlineData("mike", "\u039CIKE")] // one Greek capital
    [InlineData("HANNY", "\u0397A\u039D\u039D\u03A5")]
    [InlineData("uvw", "\u03BC\u03BDw")] // Greek small letters look like others than their capitals
    [InlineData("nova", "\u03B7ova")]
    [InlineData("TOM", "\u0422\u041E\u041C")] // Cyrillic capitals
    [InlineData("joe", "\u0458oe")] // Cyrillic ј
    [InlineData("zo\u00EB", "z\u043E\u0451")] // Cyrillic о and ё
    [InlineData("anne", "a\u0578\u0578e")] // Armenian ո
    [InlineData("WALES", "\u13B3\u13AA\u13DE\u13AC\u13DA")] // Cherokee
    [InlineData("ABE", "\uA4EE\uA4D0\uA4F0")] // Lisu
    [InlineData("once", "\u2C9F\u2C9Bce")] // Coptic
    [InlineData("kim", "k\u0131m")] // dotless i
    [InlineData("gina", "\u0261ina")] // the script g of phonetics
    [InlineData("[server]", "[s\u0435rver]")]
    public void A_name_in_letters_of_another_script_looks_the_same(string name, string imitation)
    {
        Assert.NotEqual(Nick.Parse(name), Nick.Parse(imitation));
        Assert.Equal(Nick.Parse(name).Skeleton, Nick.Parse(imitation).Skeleton);
    }

    [Theory]
    [InlineData("zoe", "zo\u00EB")] // an accent can be seen
    [InlineData("e", "e\u0301")]
    [InlineData("\u0435", "\u0451")] // Cyrillic е and ё
    [InlineData("alice", "a1ice")]
    [InlineData("bob", "b0b")]
    [InlineData("\u5DE5", "\u30A8")] // a Chinese and a Japanese sign
    [InlineData("mike", "\u03BC\u03B9\u03BA\u03B5")] // Greek small letters: a μ is no m
    public void Names_that_can_be_told_apart_do_not(string name, string other)
        => Assert.NotEqual(Nick.Parse(name).Skeleton, Nick.Parse(other).Skeleton);

    [Fact]
    public void A_name_looks_like_itself_however_it_is_composed()
        => Assert.Equal(Nick.Parse("Zoe\u0308").Skeleton, Nick.Parse("zo\u00EB").Skeleton);
}
