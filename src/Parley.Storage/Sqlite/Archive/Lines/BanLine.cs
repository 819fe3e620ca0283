using Parley.Core.Community;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A ban, a silence, or an exception from them.</summary>
internal sealed record BanLine : ArchiveLine
{
    public required long Ban { get; init; }

    /// <summary>The room's key; missing for the whole server.</summary>
    public string? Room { get; init; }

    public required BanEffect Effect { get; init; }

    /// <summary>The mask, as moderators are shown it.</summary>
    public required string Mask { get; init; }

    /// <summary>Of the mask: the account, the pattern of names, the addresses. One of them is there.</summary>
    public long Account { get; init; }

    public string? Pattern { get; init; }

    public string? Range { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset Made { get; init; }

    public DateTimeOffset? Until { get; init; }

    public static BanLine Of(BanRecord ban) => new()
    {
        Ban = ban.Id,
        Room = ban.Room,
        Effect = ban.Effect,
        Mask = ban.Mask.Text,
        Account = ban.Mask.Account,
        Pattern = ban.Mask.Pattern?.Text,
        Range = ban.Mask.Range?.ToString(),
        By = ban.By,
        Reason = ban.Reason,
        Made = ban.Made,
        Until = ban.Until,
    };

    public override string? TakeInto(Import import)
    {
        NickPattern? pattern = null;
        var range = default(AddressRange);
        if ((Pattern is not null && !NickPattern.TryParse(Pattern, out pattern))
            || (Range is not null && !AddressRange.TryParse(Range, out range))
            || (Account <= 0 && Pattern is null && Range is null))
        {
            return "it is about nobody, or about what is no pattern of names and no range of addresses";
        }

        if (!Nick.TryParse(By, out _, out _))
        {
            return Import.NoName;
        }

        if (Room is not null && !import.People.HasRoom(Room))
        {
            return Import.NoRoom;
        }

        if (!import.People.TryAddId(Ban))
        {
            return "its number is taken, or is none";
        }

        import.People.SawAccount(Account);
        var mask = new BanMask(Mask, Account, pattern, Range is null ? null : range);
        import.People.Apply(new CommunityChange.BanSaved(new BanRecord(Ban, Room, Effect, mask, By, Reason, Made, Until)));
        return null;
    }
}
