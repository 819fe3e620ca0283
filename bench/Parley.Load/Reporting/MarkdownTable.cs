using System.Globalization;
using Parley.Load.Measuring;

namespace Parley.Load.Reporting;

/// <summary>The report as people read it: one line a row, written as it is measured.</summary>
internal static class MarkdownTable
{
    private static readonly (string Head, Func<Figures, string> Cell)[] Columns =
    [
        ("scenario", row => row.Scenario),
        ("door", row => row.Door),
        ("in flight", row => $"{row.Window}"),
        ("deliveries/s", row => Round(row.DeliveriesPerSecond)),
        ("messages/s", row => Round(row.MessagesPerSecond)),
        ("p50 ms", row => Fine(row.P50)),
        ("p99 ms", row => Fine(row.P99)),
        ("p99.9 ms", row => Fine(row.P999)),
        ("server µs each", row => Fine(row.ServerMicrosecondsPerDelivery)),
        ("of it user", row => Percent(row.ServerUserShare)),
        ("generator µs each", row => Fine(row.OwnMicrosecondsPerDelivery)),
        ("generator busy", row => Percent(row.OwnBusy)),
        ("RSS MiB", row => Round(row.ResidentMiB)),
        ("KiB a session", row => Fine(row.KibPerConnection)),
        ("ms", row => Round(row.Milliseconds)),
        ("note", row => row.Note),
    ];

    public static string Head
        => $"| {string.Join(" | ", Columns.Select(column => column.Head))} |\n|{string.Concat(Columns.Select(_ => " --- |"))}";

    public static string Line(Figures row) => $"| {string.Join(" | ", Columns.Select(column => column.Cell(row)))} |";

    private static string Percent(double? share)
        => share is { } part ? string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %") : "";

    /// <summary>Whole numbers in groups of three.</summary>
    private static string Round(double? value)
        => value is { } number and > 0 ? number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ') : "";

    /// <summary>Three digits that mean something.</summary>
    private static string Fine(double? value)
        => value is { } number
            ? number.ToString(Math.Abs(number) switch { >= 100 => "0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture)
            : "";
}
