using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A name that is not to be had although no account has it.</summary>
internal sealed record ReservedNameLine : ArchiveLine
{
    public required string Name { get; init; }

    /// <summary>The account that may take it all the same; 0 for none.</summary>
    public long Account { get; init; }

    public DateTimeOffset? Until { get; init; }

    public static ReservedNameLine Of(ReservedName name) => new() { Name = name.Name, Account = name.Account, Until = name.Until };

    public override string? TakeInto(Import import)
    {
        if (!Nick.TryParse(Name, out _, out _))
        {
            return "its name is none that an account can have";
        }

        import.People.SawAccount(Account);
        import.People.Apply(new CommunityChange.NameReserved(new ReservedName(Name, Account, Until)));
        return null;
    }
}
