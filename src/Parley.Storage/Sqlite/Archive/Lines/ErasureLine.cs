using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>An account that is deleted, and of which not everything that it said is taken back yet.</summary>
internal sealed record ErasureLine : ArchiveLine
{
    public required long Account { get; init; }

    public required string Name { get; init; }

    public static ErasureLine Of(ErasureRecord erasure) => new() { Account = erasure.Account, Name = erasure.Name };

    public override string? TakeInto(Import import)
    {
        if (Account < 1 || import.People.HasAccount(Account))
        {
            return "its account is there, or is none";
        }

        import.People.SawAccount(Account);
        import.People.Apply(new CommunityChange.ErasureSaved(new ErasureRecord(Account, Name)));
        return null;
    }
}
