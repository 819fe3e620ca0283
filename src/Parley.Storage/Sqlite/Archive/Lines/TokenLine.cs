using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A token.</summary>
internal sealed record TokenLine : ArchiveLine
{
    public required long Token { get; init; }

    public required long Account { get; init; }

    public required string Name { get; init; }

    public Scopes Scopes { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>The keys of the rooms in which it may do more than read; missing for all.</summary>
    public IReadOnlyList<string>? Rooms { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>A secret. Without it the token is on its account's list, and opens nothing.</summary>
    public string? Hash { get; init; }

    public static TokenLine Of(TokenRecord token, bool secrets) => new()
    {
        Token = token.Id,
        Account = token.Account,
        Name = token.Name,
        Scopes = token.Scopes,
        Made = token.Made,
        Rooms = token.Rooms.Count == 0 ? null : token.Rooms,
        Until = token.Until,
        Hash = secrets && token.Hash.Length > 0 ? token.Hash : null,
    };

    public override string? TakeInto(Import import)
    {
        if (!import.People.HasAccount(Account))
        {
            return Import.NoAccount;
        }

        if (!import.People.TryAddId(Token))
        {
            return "its number is taken, or is none";
        }

        import.People.Apply(new CommunityChange.TokenSaved(new TokenRecord(Token, Account, Name, Hash ?? "", Scopes, Made)
        {
            Rooms = Rooms ?? [],
            Until = Until,
        }));
        return null;
    }
}
