using System.Text.RegularExpressions;
using Parley.Server.Settings;
using Parley.Serving;

namespace Parley.Server.Tests.Settings;

/// <summary>docs/limits.md and the program say the same.</summary>
public sealed partial class LimitsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "limits.md"));

    public static TheoryData<string> Limit => [.. LimitTable.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Limit))]
    public void The_page_has_the_limit_with_its_default_and_bounds_and_a_reason(string name)
    {
        var limit = LimitTable.All.Single(l => l.Name == name);
        var row = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal((limit.Default, $"{limit.Least} to {limit.Most}"), (cells[2], cells[3]));
        Assert.NotEqual("", cells[4]);
    }

    [Fact]
    public void The_page_has_no_limit_that_there_is_none_of()
        => Assert.Empty(RowPattern().Matches(Page).Select(m => m.Groups["name"].Value).Except(LimitTable.All.Select(l => l.Name)));

    [Fact]
    public void Parley_limits_prints_each_with_the_reason_of_the_page()
    {
        var lines = LimitsCommand.Text(Page).Split('\n');
        foreach (var limit in LimitTable.All)
        {
            var line = Assert.Single(lines, l => l.StartsWith(limit.Name + " ", StringComparison.Ordinal));
            Assert.Matches($"^{limit.Name} +{Regex.Escape(limit.Default)} +{Regex.Escape($"{limit.Least} to {limit.Most}: ")}[^ ]", line);
        }
    }

    [GeneratedRegex("^\\| `(?<name>[a-z_]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RowPattern();
}
