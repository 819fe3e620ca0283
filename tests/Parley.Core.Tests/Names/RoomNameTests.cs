using Parley.Core.Names;

namespace Parley.Core.Tests.Names;

public sealed class RoomNameTests
{
    [Theory]
    [InlineData("tea", "tea")]
    [InlineData("#tea", "tea")]
    [InlineData("Tea.Room-2_b", "Tea.Room-2_b")]
    [InlineData("茶", "茶")]
    [InlineData("cafe\u0301", "café")]
    public void A_room_is_named_with_or_without_the_sign(string text, string shown)
    {
        Assert.True(RoomName.TryParse(text, out var name, out _));
        Assert.Equal(shown, name.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("##tea")]
    [InlineData("a room")]
    [InlineData("tea,coffee")]
    [InlineData("tea/coffee")]
    [InlineData("tea\n")]
    [InlineData("tea\0")]
    [InlineData("te\u202Ea")]
    [InlineData("te\u200Ba")]
    [InlineData("tea\u3164")]
    [InlineData("tea\uFFFE")]
    [InlineData("[tea]")]
    [InlineData("🍵")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(RoomName.TryParse(text, out _, out var refusal));
        Assert.Equal((RefusalCode.RoomNameInvalid, 50), (refusal.Code, refusal.Limit));
    }

    [Theory]
    [InlineData("x", 50, true)]
    [InlineData("x", 51, false)]
    [InlineData("𝔵", 50, true)]
    [InlineData("e\u0301", 50, true)]
    [InlineData("e\u0301", 51, false)]
    [InlineData("x", 1_000_000, false)]
    public void A_room_name_has_at_most_50_characters(string character, int times, bool accepted)
        => Assert.Equal(accepted, RoomName.TryParse("#" + string.Concat(Enumerable.Repeat(character, times)), out _, out _));

    [Theory]
    [InlineData("TEA", "#tea")]
    [InlineData("ｔｅａ", "tea")]
    [InlineData("Café", "cafe\u0301")]
    public void Two_spellings_of_one_name_are_one_room(string one, string other)
    {
        Assert.True(RoomName.TryParse(one, out var a, out _) && RoomName.TryParse(other, out var b, out _) && a.Equals(b) && a.GetHashCode() == b.GetHashCode());
    }
}
