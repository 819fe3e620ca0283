using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>An entry of the audit.</summary>
internal sealed record AuditLine : ArchiveLine
{
    public required long Number { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    public long Account { get; init; }

    public required Deed What { get; init; }

    public string Detail { get; init; } = "";

    /// <summary>The room's key; missing for the server.</summary>
    public string? Room { get; init; }

    public string? RoomName { get; init; }

    public string? Whom { get; init; }

    public string? Why { get; init; }

    public static AuditLine Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        Time = entry.Time,
        By = entry.By,
        Account = entry.Account,
        What = entry.What,
        Detail = entry.Detail,
        Room = entry.Room,
        RoomName = entry.RoomName,
        Whom = entry.Whom,
        Why = entry.Why,
    };

    public override string? TakeInto(Import import)
        => import.People.TryRestore(new AuditEntry(Time, By, Account, What, Detail)
        {
            Number = Number,
            Room = Room,
            RoomName = RoomName,
            Whom = Whom,
            Why = Why,
        })
            ? null
            : "entries of the audit are not in the order of their numbers";
}
