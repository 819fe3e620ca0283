using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Community;

/// <summary>The table in authority.txt: every deed in a room × everybody × every kind of room.</summary>
public sealed class AuthorityTests
{
    private static readonly Dictionary<char, RefusalCode?> Letters = new()
    {
        ['.'] = null,
        ['n'] = RefusalCode.NotInRoom,
        ['a'] = RefusalCode.AccountRequired,
        ['-'] = RefusalCode.NotAllowed,
        ['m'] = RefusalCode.Moderated,
        ['g'] = RefusalCode.GuestsReadOnly,
        ['b'] = RefusalCode.Banned,
        ['s'] = RefusalCode.Silenced,
        ['t'] = RefusalCode.TopicLocked,
        ['i'] = RefusalCode.InviteOnly,
        ['p'] = RefusalCode.RoomPasswordWrong,
        ['f'] = RefusalCode.RoomFull,
        ['h'] = RefusalCode.NoSuchRoom,
        ['r'] = RefusalCode.RoomRegistered,
        ['u'] = RefusalCode.RoomNotRegistered,
        ['l'] = RefusalCode.NotInLobby,
    };

    private static readonly Standing Account = new() { IsAccount = true, Scopes = Scopes.All };
    private static readonly Standing Guest = Account with { IsAccount = false };

    /// <summary>The columns of the table, from left to right.</summary>
    private static readonly (string Name, Standing Standing)[] Everybody =
    [
        ("guest", Guest),
        ("guest-invited", Guest with { IsInvited = true }),
        ("guest-in", Guest with { IsMember = true }),
        ("guest-voiced-in", Guest with { IsMember = true, Role = Role.Voiced }),
        ("account", Account),
        ("account-invited", Account with { IsInvited = true }),
        ("account-in", Account with { IsMember = true }),
        ("member", Account with { Role = Role.Member }),
        ("member-in", Account with { Role = Role.Member, IsMember = true }),
        ("voiced-in", Account with { Role = Role.Voiced, IsMember = true }),
        ("moderator", Account with { Role = Role.Moderator }),
        ("moderator-in", Account with { Role = Role.Moderator, IsMember = true }),
        ("owner", Account with { Role = Role.Owner }),
        ("owner-in", Account with { Role = Role.Owner, IsMember = true }),
        ("admin", Account with { IsAdministrator = true }),
        ("admin-in", Account with { IsAdministrator = true, IsMember = true }),
        ("console", Guest with { IsAdministrator = true }),
        ("banned", Account with { IsBanned = true }),
        ("banned-in", Account with { IsBanned = true, IsMember = true }),
        ("silenced-in", Account with { IsSilenced = true, IsMember = true }),
    ];

    private static readonly RoomRules Open = new() { IsRegistered = true, HasOwner = true };

    private static readonly Dictionary<string, RoomRules?> Rooms = new()
    {
        ["open"] = Open,
        ["moderated"] = Open with { IsModerated = true },
        ["invite-only"] = Open with { IsInviteOnly = true },
        ["password"] = Open with { HasPassword = true },
        ["unlisted"] = Open with { IsUnlisted = true },
        ["topic-locked"] = Open with { IsTopicLocked = true },
        ["guests-read-only"] = Open with { Guests = GuestPolicy.ReadOnly },
        ["guests-none"] = Open with { Guests = GuestPolicy.None },
        ["full"] = Open with { IsFull = true },
        ["unregistered"] = default(RoomRules),
        ["unregistered-made"] = new RoomRules { HasOwner = true },
        ["lobby"] = new RoomRules { IsLobby = true, IsRegistered = true },
        ["missing"] = null,
    };

    public static TheoryData<string> Kinds => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_table_holds(string kind)
    {
        var wrong = new List<string>();
        foreach (var (deed, cells) in Block(kind))
        {
            Assert.Equal(Everybody.Length, cells.Length);
            foreach (var ((name, standing), cell) in Everybody.Zip(cells))
            {
                var who = Rooms[kind] is null ? InNoRoom(standing) : standing;
                var said = Authority.Judge(who, Rooms[kind], deed)?.Code;
                if (said != Letters[cell])
                {
                    wrong.Add($"{name} {deed}: {said?.ToString() ?? "may"}, but the table says {Letters[cell]?.ToString() ?? "may"}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_table_has_every_deed_of_a_room()
    {
        var deeds = Enum.GetValues<Deed>().Where(d => DeedTable.Of(d).Place is Place.Door or Place.Room).Order();
        Assert.All(Rooms.Keys, kind => Assert.Equal(deeds, Block(kind).Select(row => row.Deed).Order()));
    }

    [Theory]
    [InlineData(Deed.Whisper, "....gg")]
    [InlineData(Deed.EnterAsGuest, ".....a")]
    [InlineData(Deed.Register, "......")]
    [InlineData(Deed.ChangeNick, "......")]
    [InlineData(Deed.Block, "......")]
    [InlineData(Deed.ListRooms, "......")]
    [InlineData(Deed.LookAtPerson, "......")]
    [InlineData(Deed.ManageAccount, "..aaaa")]
    [InlineData(Deed.ReadDirect, "..aaaa")]
    [InlineData(Deed.ClaimServer, "..aaaa")]
    [InlineData(Deed.SetServer, "-..---")]
    [InlineData(Deed.BanFromServer, "-..---")]
    [InlineData(Deed.AppointAdministrator, "-..---")]
    [InlineData(Deed.ManageAccounts, "-..---")]
    [InlineData(Deed.ReadServerAudit, "-..---")]
    public void On_the_server(Deed deed, string row)
    {
        // An account, an administrator, the console, and guests of a server that allows them, lets them read, and does not.
        Standing[] columns =
        [
            Account,
            Account with { IsAdministrator = true },
            Guest with { IsAdministrator = true },
            Guest,
            Guest with { Guests = GuestPolicy.ReadOnly },
            Guest with { Guests = GuestPolicy.None },
        ];
        Assert.Equal(row.Select(letter => Letters[letter]), columns.Select(who => Authority.Judge(who, null, deed)?.Code));
    }

    private static Standing InNoRoom(Standing who)
        => who with { IsMember = false, Role = Role.None, IsInvited = false, IsBanned = false, IsSilenced = false };

    private static IEnumerable<(Deed Deed, string Cells)> Block(string kind)
    {
        using var file = new StreamReader(typeof(AuthorityTests).Assembly.GetManifestResourceStream("authority.txt")!);
        return
        [
            .. file.ReadToEnd().Split('\n')
                .SkipWhile(line => line != $"[{kind}]")
                .Skip(1)
                .TakeWhile(line => !line.StartsWith('['))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(parts => parts is [{ Length: > 0 }, _])
                .Select(parts => (Enum.Parse<Deed>(parts[0]), parts[1].Replace(" ", "", StringComparison.Ordinal))),
        ];
    }
}
