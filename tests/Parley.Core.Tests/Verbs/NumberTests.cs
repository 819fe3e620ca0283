using Parley.Core.Events;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Verbs;

/// <summary>A number is decimal digits within its bounds, and nothing else.</summary>
public sealed class NumberTests
{
    private readonly TestHub _hub = new();

    [Theory]
    [InlineData("1")]
    [InlineData("100")]
    [InlineData("007")]
    public void Digits_are_a_number(string limit)
        => Assert.IsType<HistoryRead>(Assert.Single(_hub.Enter("alice", "tea").Do("history", ("limit", limit)).Told));

    [Theory]
    [InlineData("limit", "")]
    [InlineData("limit", "0")]
    [InlineData("limit", "101")]
    [InlineData("limit", "-1")]
    [InlineData("limit", "+1")]
    [InlineData("limit", " 1")]
    [InlineData("limit", "1 ")]
    [InlineData("limit", "1.0")]
    [InlineData("limit", "1e1")]
    [InlineData("limit", "0x1")]
    [InlineData("limit", "1,0")]
    [InlineData("limit", "٣")]
    [InlineData("limit", "many")]
    [InlineData("before", "-1")]
    [InlineData("before", "9223372036854775808")]
    [InlineData("after", "x")]
    [InlineData("around", "99999999999999999999999999")]
    public void Anything_else_is_refused_by_the_parameters_name(string param, string value)
        => Assert.Equal([$"refused BadParameter {param}"], _hub.Enter("alice", "tea").Do("history", (param, value)).Saw);

    [Theory]
    [InlineData("before", "0", "")]
    [InlineData("before", "1", "")]
    [InlineData("before", "3", "1 2")]
    [InlineData("before", "9223372036854775807", "4 5")]
    [InlineData("after", "0", "1 2")]
    [InlineData("after", "3", "4 5")]
    [InlineData("after", "5", "")]
    [InlineData("after", "9223372036854775807", "")]
    [InlineData("around", "0", "1")]
    [InlineData("around", "3", "2 3")]
    [InlineData("around", "9223372036854775807", "5")]
    public void A_place_can_be_anywhere(string anchor, string seq, string seen)
    {
        var alice = _hub.Enter("alice", "tea");
        foreach (var text in (string[])["1", "2", "3", "4", "5"])
        {
            alice.Say(text);
        }

        alice.Sink.Clear();
        var page = Assert.IsType<HistoryRead>(Assert.Single(alice.Do("history", (anchor, seq), ("limit", "2")).Told)).Page;
        Assert.Equal(seen, string.Join(' ', page.Facts.Select(f => f.Text)));
    }
}
