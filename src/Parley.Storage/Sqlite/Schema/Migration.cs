namespace Parley.Storage.Sqlite.Schema;

/// <summary>One step from a form of the database to the next. Once released it never changes.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Name">What it brings.</param>
/// <param name="Sql">What it does, in one transaction.</param>
internal sealed record Migration(int Number, string Name, string Sql);
