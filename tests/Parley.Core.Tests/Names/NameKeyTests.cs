using System.Text;
using Parley.Core.Names;

namespace Parley.Core.Tests.Names;

/// <summary>What has to hold for every letter there is: each is asked.</summary>
public sealed class NameKeyTests
{
    private static readonly IReadOnlyList<string> Letters =
    [
        .. Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(v => new Rune(v).ToString())
            .Where(text => Nick.TryParse(text, out _, out _)),
    ];

    [Fact]
    public void There_are_letters_to_ask() => Assert.True(Letters.Count > 100_000, $"{Letters.Count}");

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
        => Assert.Equal([], Letters.Where(l => NameKey.Fold(NameKey.Fold(l)) != NameKey.Fold(l)));

    [Fact]
    public void Case_is_no_difference()
        => Assert.Equal([], Letters.Where(l => Changed(l, Rune.ToUpperInvariant) || Changed(l, Rune.ToLowerInvariant)));

    [Fact]
    public void Names_that_are_equal_look_alike_in_one_case()
        => Assert.Equal([], Letters.Where(l => NameKey.Skeleton(NameKey.Fold(l)) != NameKey.Skeleton(NameKey.Fold(NameKey.Fold(l)))));

    [Fact]
    public void A_key_can_be_seen()
        => Assert.Equal([], Letters.Where(l => string.IsNullOrWhiteSpace(NameKey.Fold(l)) || string.IsNullOrWhiteSpace(NameKey.Skeleton(l))));

    [Fact]
    public void What_is_shown_can_be_parsed_again()
        => Assert.Equal([], Letters.Where(l => !Nick.TryParse(Nick.Parse(l).Text, out var again, out _) || again.Text != Nick.Parse(l).Text));

    private static bool Changed(string letter, Func<Rune, Rune> change)
        => NameKey.Fold(change(letter.EnumerateRunes().First()).ToString()) != NameKey.Fold(letter);
}
