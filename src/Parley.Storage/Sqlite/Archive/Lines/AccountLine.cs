using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>An account.</summary>
internal sealed record AccountLine : ArchiveLine
{
    public required long Account { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Made { get; init; }

    public bool Administrator { get; init; }

    public WhispersFrom Whispers { get; init; }

    public IReadOnlyList<BlockPart>? Blocks { get; init; }

    /// <summary>A secret. Without it no password opens the account.</summary>
    public CredentialPart? Credential { get; init; }

    public static AccountLine Of(AccountRecord account, bool secrets) => new()
    {
        Account = account.Id,
        Name = account.Name,
        Made = account.Made,
        Administrator = account.Administrator,
        Whispers = account.Whispers,
        Blocks = account.Blocks.Count == 0 ? null : [.. account.Blocks.Select(b => new BlockPart { Account = b.Account, Name = b.Name })],
        Credential = secrets ? CredentialPart.Of(account.Credential) : null,
    };

    public override string? TakeInto(Import import)
    {
        if (!Nick.TryParse(Name, out var nick, out _))
        {
            return "its name is none that an account can have";
        }

        if (!import.People.TryAddAccount(Account, nick))
        {
            return "its number or its name is taken, or is none";
        }

        foreach (var block in Blocks ?? [])
        {
            import.People.SawAccount(block.Account);
        }

        import.People.Apply(new CommunityChange.AccountSaved(new AccountRecord(Account, Name, Made)
        {
            Administrator = Administrator,
            Whispers = Whispers,
            Blocks = [.. (Blocks ?? []).Select(b => new BlockRecord(b.Account, b.Name))],
            Credential = Credential?.ToRecord(),
        }));
        return null;
    }
}
