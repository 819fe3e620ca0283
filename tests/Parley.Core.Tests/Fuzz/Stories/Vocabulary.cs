using Parley.Core.Verbs;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>What people give for the parameters of the verbs: from small pools, so that they mean the same people and rooms, and now and then nonsense.</summary>
/// <param name="random">What decides.</param>
internal sealed class Vocabulary(Random random)
{
    private static readonly string[] People = ["alice", "bob", "carol", "dave", "mallory", "eve", "guest-1"];

    private static readonly string[] Nicks =
        [.. People, .. People, "аlice", "ALICE", "Μax", "max", "guest-2", "guest-3", "console", "nobody", "malice"];

    private static readonly string[] Rooms = ["lobby", "tea", "tea", "tea", "tea", "coffee", "den", "TEA", "#tea", "#coffee", "ﬁve"];

    private static readonly string[] Masks =
    [
        "mal*", "*", "?ob", "guest-*", "m*x", "@bob", "@mallory", "@198.51.100.2", "198.51.100.0/24", "203.0.113.8", "@$cloak", "2001:db8::/32", "4", "5", "6", "7",
    ];

    private static readonly string[] Passwords =
        [.. People.Select(nick => nick + "'s password"), "another password", "open sesame", "short"];

    private static readonly Dictionary<string, string[]> Settings = new()
    {
        ["moderated"] = ["on", "off"],
        ["invite_only"] = ["on", "on", "off"],
        ["topic-locked"] = ["on", "off"],
        ["slow"] = ["5s", "1h", "off"],
        ["unlisted"] = ["on", "on", "off"],
        ["password"] = ["open sesame", "off"],
        ["limit"] = ["1", "3", "off"],
        ["guests"] = ["allowed", "read-only", "none"],
        ["gueſts"] = ["allowed", "read-only", "none"],
        ["off_the_record"] = ["on", "on", "off"],
        ["keep-days"] = ["30", "off"],
        ["registration"] = ["open", "closed"],
    };

    private static readonly string[] Texts = ["hello", "sells watches", "a\tb", "/me waves", "茶 🍵", "// no", "@bob hi", "10m", "last"];

    /// <summary>What nobody means: halves of letters, what is no character, letters that change under case mapping, and what is too long.</summary>
    private static readonly string[] Nonsense =
    [
        "", " ", "\uFFFE", "a\uFFFE", "\u202Ehi", "a\u0301*", "gueſts", "ΟΔΟΣ", "-1", "0", "99999999999999999999", "5\0", "null", "{0}", "{nick}", "\u0000\u001b[31m", "a\nb\r\n*** c",
        "@", "@@", "#", "/", "*?*?*", new('x', 70), new('茶', 600), "%s", "\uFA6C*\uFA6C*", "\\ud840*\\udc00", "\\ud800",
    ];

    private string[] _values = ["on"];

    /// <summary>A value for a parameter; null for none.</summary>
    public string? For(Verb verb, Param param)
    {
        if (param.Optional && random.Next(param.Name == "room" ? 2 : 4) == 0)
        {
            return null;
        }

        return random.Next(30) == 0 ? One(Nonsense) : Sensible(verb, param);
    }

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private string Sensible(Verb verb, Param param) => (verb.Name, param.Name) switch
    {
        ("role", "role") => One(["none", "member", "voiced", "moderator", "moderator", "owner"]),
        ("token", "name") or ("revoke", "name") => One(["bot", "bot", "bot", "1", "other"]),
        ("rename_room", "name") => One(Rooms),
        ("administrator", "value") => One(["on", "off"]),
        (_, "nick" or "account" or "with" or "name") => One(Nicks),
        (_, "room") => One(Rooms),
        (_, "whom") => random.Next(2) == 0 ? One(Nicks) : One(Masks),
        (_, "for") => One(["10s", "5m", "1h", "7d"]),
        (_, "password" or "old" or "new") => One(Passwords),
        (_, "setting") => Setting(),
        (_, "value") => One(_values),
        (_, "seq") => One(["last", "last", "1", "2", "3", "9"]),
        (_, "limit" or "before" or "after" or "around") => One(["0", "1", "2", "3", "20"]),
        (_, "show") => One(["seq", "@bob", "@alice"]),
        (_, "code") => "$code",
        (_, "token") => "$token",
        (_, "scopes") => One(["read", "read,say", "moderate", "read,moderate", "admin", "read,say,moderate,admin", "say"]),
        (_, "rooms") => One(["tea", "lobby", "tea,lobby"]),
        (_, "posts") => One(["keep", "redact"]),
        (_, "from") => One(["everyone", "accounts", "nobody"]),
        (_, "about") => One(["talking", "kick", "rooms"]),
        (_, "pattern") => One(Masks),
        _ => One(Texts),
    };

    /// <summary>A setting; the value that comes next is mostly one of its own.</summary>
    private string Setting()
    {
        var (setting, values) = Settings.ElementAt(random.Next(Settings.Count));
        _values = random.Next(8) == 0 ? One([.. Settings.Values]) : values;
        return setting;
    }
}
