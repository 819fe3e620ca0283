using System.CommandLine;
using System.Reflection;
using Parley.Server.Settings;

namespace Parley.Serving;

/// <summary><c>parley limits</c>: what can be set, and why it is what it is.</summary>
internal static class LimitsCommand
{
    /// <summary>The page of docs that has the reasons, in this very program: they are written once.</summary>
    private const string Page = "limits.md";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "limits",
            """
            List the limits of a server: name, default, what it can be, and what for.

            Examples:
              parley limits
              parley serve --limit max_text_bytes=4KiB --limit registrations=5/1h
            """);
        command.SetAction(_ => Console.Out.Write(Text(ReadPage())));
        return command;
    }

    /// <summary>The list.</summary>
    /// <param name="page">The text of docs/limits.md.</param>
    public static string Text(string page)
    {
        var reasons = ReasonsOf(page);
        var (name, value) = (LimitTable.All.Max(l => l.Name.Length), LimitTable.All.Max(l => l.Default.Length));
        var lines = LimitTable.All.Select(l =>
            $"{l.Name.PadRight(name)}  {l.Default.PadRight(value)}  {l.Least} to {l.Most}: {reasons.GetValueOrDefault(l.Name, "")}");
        return string.Join('\n', lines) + """


            A rate as 30/20s is 30 at once, and after that one in 20 seconds.
            Set them with --limit NAME=VALUE, in parley.json as { "limits": { "NAME": "VALUE" } }, or by PARLEY_LIMITS__NAME.

            """;
    }

    private static string ReadPage()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Page)
            ?? throw new InvalidOperationException($"{Page} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Of each row of a table of the page, <c>| `name` | default | bounds | reason |</c>, the reason.</summary>
    private static Dictionary<string, string> ReasonsOf(string page)
        => page.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, ['`', .., '`'], _, _, _, _])
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[4].Replace("`", "", StringComparison.Ordinal), StringComparer.Ordinal);
}
