using Parley.Core.Limits;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Settings;

namespace Parley.Server.Tests.Settings;

public sealed class LimitTableTests
{
    private static readonly Type[] Records = [typeof(ChatLimits), typeof(CommunityLimits), typeof(ConnectionLimits), typeof(FloodLimits), typeof(OutboxLimits)];

    public static TheoryData<string> Limit => [.. LimitTable.All.Select(l => l.Name)];

    [Fact]
    public void Every_number_of_the_records_can_be_set()
        => Assert.Equal(
            Records.SelectMany(r => r.GetProperties()).Count(p => p.PropertyType != typeof(CommunityLimits) && p.SetMethod is not null && p.Name != "EqualityContract"),
            LimitTable.All.Count);

    [Theory]
    [MemberData(nameof(Limit))]
    public void A_limit_can_be_set_to_its_default_and_its_bounds_and_to_nothing_beyond(string name)
    {
        var limit = LimitTable.All.Single(l => l.Name == name);
        foreach (var text in (string[])[limit.Default, limit.Least, limit.Most])
        {
            Assert.True(TrySet(name, text, out var options, out var fault), fault);
            Assert.Equal(text, limit.Written(options));
        }

        foreach (var text in (string[])[Beyond(limit), "-1", "", "lots", "1e3", "1.5", limit.Kind == LimitKind.Duration ? "15" : "15s"])
        {
            Assert.False(TrySet(name, text, out _, out var fault), text);
            Assert.StartsWith($"The limit {name} cannot be '{text}': ", fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("max_text_bytes", "8192", "8KiB")]
    [InlineData("max_text_bytes", "8kib", "8KiB")]
    [InlineData("max_text_bytes", "8 KiB", "8KiB")]
    [InlineData("max_text_bytes", "1000", "1000")]
    [InlineData("max_unread_bytes", "2MiB", "2MiB")]
    [InlineData("max_unread_age", "90s", "90s")]
    [InlineData("max_unread_age", "120s", "2m")]
    [InlineData("names_kept", "2w", "14d")]
    [InlineData("flood_told_after", "2500ms", "2500ms")]
    [InlineData("registrations", "5/1h", "5/1h")]
    [InlineData("new_connections_per_address", "10/250ms", "10/250ms")]
    [InlineData("MAX_ROOMS", "7", "7")]
    public void What_is_written_is_read(string name, string text, string written)
    {
        Assert.True(TrySet(name, text, out var options, out var fault), fault);
        Assert.Equal(written, LimitTable.All.Single(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Written(options));
    }

    [Theory]
    [InlineData("registrations", "30")]
    [InlineData("registrations", "30/20")]
    [InlineData("registrations", "30/20s/5")]
    [InlineData("registrations", "0/20s")]
    [InlineData("registrations", "30/0s")]
    [InlineData("registrations", "30/2d")]
    [InlineData("max_text_bytes", "99999999999KiB")]
    [InlineData("max_text_bytes", "KiB")]
    public void What_is_no_value_is_not(string name, string text) => Assert.False(TrySet(name, text, out _, out _));

    [Fact]
    public void A_name_that_there_is_none_of_is_said()
    {
        Assert.False(TrySet("max_tex_bytes", "1KiB", out _, out var fault));
        Assert.Equal("There is no limit 'max_tex_bytes'. 'parley limits' lists those that there are.", fault);
    }

    [Fact]
    public void The_options_that_were_there_stay_as_they_are()
    {
        var options = new ServerOptions();
        Assert.True(LimitTable.TrySet(options, LimitTable.All.Select(l => KeyValuePair.Create(l.Name, l.Least)), out var changed, out var fault), fault);
        Assert.Equal(new ServerOptions() with { Doors = options.Doors, Exempt = options.Exempt }, options);
        Assert.All(LimitTable.All, l => Assert.Equal(l.Least, l.Written(changed)));
        Assert.All(LimitTable.All, l => Assert.Equal(l.Default, l.Written(options)));
    }

    private static string Beyond(LimitSetting limit) => limit.Kind switch
    {
        LimitKind.Bytes => limit.Most.EndsWith("MiB", StringComparison.Ordinal) ? $"{long.Parse(limit.Most[..^3]) + 1}MiB" : $"{long.Parse(limit.Most[..^3]) + 1}KiB",
        LimitKind.Count => $"{long.Parse(limit.Most) + 1}",
        LimitKind.Duration => $"{long.Parse(limit.Most[..^1]) + 1}{limit.Most[^1]}",
        _ => "10001/1ms",
    };

    private static bool TrySet(string name, string text, out ServerOptions options, out string? fault)
    {
        var isSet = LimitTable.TrySet(new ServerOptions(), [KeyValuePair.Create(name, text)], out var changed, out fault);
        options = changed!;
        return isSet;
    }
}
