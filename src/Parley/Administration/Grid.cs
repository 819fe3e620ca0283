using Spectre.Console;

namespace Parley.Administration;

/// <summary>Rows in columns: as wide as the terminal, or, into a file, as wide as they are.</summary>
internal static class Grid
{
    /// <summary>10 000 characters: no row is ever broken that a program reads.</summary>
    private const int Unbroken = 10_000;

    /// <summary>Writes them; nothing but a sentence when there are none.</summary>
    public static void Write(TextWriter to, string none, string[] columns, IEnumerable<string?[]> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = columns.Any(c => c.Length > 0) };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)) { Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell ?? "")));
        }

        if (table.Rows.Count == 0)
        {
            to.WriteLine(none);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(to),
        });
        console.Profile.Width = Console.IsOutputRedirected || to != Console.Out ? Unbroken : console.Profile.Width;
        console.Write(table);
    }
}
