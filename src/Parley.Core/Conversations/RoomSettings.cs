using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>Everything that can be set of a room: a setting is a row here.</summary>
internal static class RoomSettings
{
    private const string On = "on";
    private const string Off = "off";

    /// <summary>A day between two posts of a person: what is slower is no conversation.</summary>
    private const int MaxSlowSeconds = 24 * 60 * 60;

    /// <summary>100 years of 366 days: whoever wants longer wants no end.</summary>
    private const int MaxKeepDays = 36_600;

    /// <summary>128 UTF-16 units of password: a sentence, and it is typed with each joining.</summary>
    private const int MaxPasswordLength = 128;

    private static readonly (string Word, GuestPolicy Policy)[] Guests =
        [("allowed", GuestPolicy.Allowed), ("read-only", GuestPolicy.ReadOnly), ("none", GuestPolicy.None)];

    /// <summary>The rows, in the order in which they are listed.</summary>
    public static IReadOnlyList<RoomSetting> All { get; } =
    [
        Switch("moderated", Deed.SetMode, o => o.Moderated, (o, on) => o with { Moderated = on }),
        Switch("invite_only", Deed.SetMode, o => o.InviteOnly, (o, on) => o with { InviteOnly = on }) with { IsEntrance = true },
        Switch("topic_locked", Deed.SetMode, o => o.TopicLocked, (o, on) => o with { TopicLocked = on }),
        new("slow", Deed.SetMode, o => Shown(o.SlowSeconds, "s"), _ => $"1s-1d, {Off}", (_, o, value) => Seconds(value) is { } seconds ? o with { SlowSeconds = seconds } : null),
        Switch("unlisted", Deed.SetRoom, o => o.Unlisted, (o, on) => o with { Unlisted = on }) with { IsEntrance = true },
        new("password", Deed.SetRoom, o => o.Password is null ? Off : On, _ => $"TEXT, {Off}", ReadPassword) { IsEntrance = true },
        Number("limit", o => o.MemberLimit, (o, most) => o with { MemberLimit = most }, hub => hub.Community.Limits.MaxMembers) with { IsEntrance = true },
        new("guests", Deed.SetRoom, o => WordOf(o.Guests), _ => GuestWords, (_, o, value) => TryGuests(value, out var policy) ? o with { Guests = policy } : null),
        Switch("off_the_record", Deed.SetRoom, o => o.OffTheRecord, (o, on) => o with { OffTheRecord = on }),
        Number("keep_days", o => o.KeepDays, (o, days) => o with { KeepDays = days }, _ => MaxKeepDays) with { IsKept = true },
    ];

    /// <summary>Finds a setting by its name, in any case, with hyphens or underscores.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out RoomSetting? setting)
    {
        var plain = name.Replace('-', '_');
        setting = All.FirstOrDefault(s => string.Equals(s.Name, plain, StringComparison.OrdinalIgnoreCase));
        return setting is not null;
    }

    /// <summary>All that guests can be allowed, as it is typed.</summary>
    public static string GuestWords => string.Join(", ", Guests.Select(g => g.Word));

    /// <summary>What guests may do, as it is typed.</summary>
    public static string WordOf(GuestPolicy policy) => Guests.First(g => g.Policy == policy).Word;

    /// <summary>Reads it.</summary>
    public static bool TryGuests(string word, out GuestPolicy policy)
    {
        policy = default;
        foreach (var (known, meant) in Guests)
        {
            if (string.Equals(known, word.Replace('_', '-'), StringComparison.OrdinalIgnoreCase))
            {
                policy = meant;
                return true;
            }
        }

        return false;
    }

    private static RoomSetting Switch(string name, Deed deed, Func<RoomOptions, bool> get, Func<RoomOptions, bool, RoomOptions> set)
        => new(name, deed, o => get(o) ? On : Off, _ => $"{On}, {Off}", (_, o, value) => Flag(value) is { } on ? set(o, on) : null);

    private static RoomSetting Number(string name, Func<RoomOptions, int> get, Func<RoomOptions, int, RoomOptions> set, Func<Hub, int> most)
        => new(
            name,
            Deed.SetRoom,
            o => Shown(get(o), ""),
            hub => string.Create(CultureInfo.InvariantCulture, $"1-{most(hub)}, {Off}"),
            (hub, o, value) => Count(value, most(hub)) is { } number ? set(o, number) : null);

    private static string Shown(int number, string unit) => number == 0 ? Off : number.ToString(CultureInfo.InvariantCulture) + unit;

    private static bool? Flag(string value)
        => string.Equals(value, On, StringComparison.OrdinalIgnoreCase) ? true
            : string.Equals(value, Off, StringComparison.OrdinalIgnoreCase) ? false
            : null;

    /// <summary>Zero for off; null for what is no number, or too large.</summary>
    private static int? Count(string value, int most)
        => Flag(value) == false ? 0
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
            : null;

    /// <summary>A bare number means seconds.</summary>
    private static int? Seconds(string value)
        => Duration.TryParse(value, out var length) ? length.TotalSeconds <= MaxSlowSeconds ? (int)length.TotalSeconds : null : Count(value, MaxSlowSeconds);

    private static RoomOptions? ReadPassword(Hub hub, RoomOptions options, string value)
    {
        if (Flag(value) == false)
        {
            return options with { Password = null };
        }

        return value.Length is 0 or > MaxPasswordLength || value.Any(char.IsControl) || !Names.NameText.TryCompose(value, out _) || hub.Ports is not { } ports
            ? null
            : options with { Password = RoomPassword.Of(value, ports.Chance) };
    }
}
