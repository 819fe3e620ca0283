namespace Parley.Architecture.Tests;

internal static class Found
{
    /// <summary>Fails with every finding on a line of its own: whoever broke a rule should read where, in full.</summary>
    public static void Nothing(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
