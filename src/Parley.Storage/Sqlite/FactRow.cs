using Parley.Core.Facts;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite;

/// <summary>A row of the table <c>fact</c>, as a fact.</summary>
internal static class FactRow
{
    /// <summary>What to select; the columns that <see cref="Read"/> takes.</summary>
    public const string Columns = "place, id, time, kind, account, nick, text, target, edited_by, redacted_by";

    public static Fact Read(Statement row) => new(
        Place.Seq(row.Number(0)),
        new Guid(row.Bytes(1), bigEndian: true),
        DateTimeOffset.FromUnixTimeMilliseconds(row.Number(2)),
        (FactKind)row.Number(3),
        new Author(row.Text(5), row.Number(4)),
        row.Text(6))
    {
        Target = row.Number(7),
        EditedBy = row.Number(8),
        RedactedBy = row.Number(9),
    };
}
