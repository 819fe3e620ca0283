using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Ports;
using static Parley.Core.Community.CommunityChange;

namespace Parley.Storage.Tests.Contract;

/// <summary>A community in which nothing is left at its default, and how two communities are compared.</summary>
internal static class People
{
    /// <summary>The ids of accounts, tokens and bans are one row of numbers, which goes past 32 bits.</summary>
    public const long Ann = 1, Bob = 7_000_000_000;

    private static readonly DateTimeOffset Made = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { Converters = { new AsText<AddressRange>() } };

    public static ServerRecord Server { get; } = new(7_000_000_009, GuestPolicy.ReadOnly, RegistrationPolicy.Closed) { CloakKey = [1, 2, 255, 0] };

    public static AccountRecord AnnsAccount { get; } = new(Ann, "Änn茶", Made)
    {
        Credential = new Credential("$hash$ \"quoted\"", new ScramKeys(4096, [1, 2, 3], [4, 5, 6], [7, 8, 255])),
        Administrator = true,
        Whispers = WhispersFrom.Accounts,
        Blocks = [new BlockRecord(Bob, "bob"), new BlockRecord(9, "eve, <who> \\ writes")],
    };

    public static AccountRecord BobsAccount { get; } = new(Bob, "bob", Made.AddDays(1));

    public static MembershipRecord InTea { get; } = new(Ann, new ConversationKey(ConversationKind.Room, "tea"), "Tea", 41);

    public static MembershipRecord WithBob { get; } = new(Ann, new ConversationKey(ConversationKind.Direct, "1:7000000000"), "bob", 7_000_000_000);

    public static ReservedName Old { get; } = new("Änni", Ann, Made.AddDays(30));

    public static TokenRecord Token { get; } = new(3, Ann, "build bot", new string('a', 64), Scopes.Read | Scopes.Say, Made)
    {
        Rooms = ["tea", "coffee#1"],
        Until = Made.AddYears(1),
    };

    public static RoomRecord Tea { get; } = new("tea", "Tea茶", Made, new RoomOptions
    {
        Moderated = true,
        InviteOnly = true,
        Unlisted = true,
        TopicLocked = true,
        OffTheRecord = true,
        MemberLimit = 50,
        SlowSeconds = 10,
        KeepDays = 90,
        Guests = GuestPolicy.None,
        Password = new RoomPassword([1, 2, 3], [255, 254]),
    });

    public static RoleRecord Owner { get; } = new("tea", Ann, Role.Owner);

    public static InvitationRecord Asked { get; } = new("tea", Bob, "Änn");

    /// <summary>A guest who was banned by name and has registered since: the mask is about both.</summary>
    public static BanRecord Both { get; } = new(
        4, "tea", BanEffect.Silence, new BanMask("eve*", Bob, NickPattern.Parse("eVe*?")), "Änn", "spam, \"again\"", Made, Made.AddHours(1));

    public static BanRecord Range { get; } = new(5, null, BanEffect.Ban, Addresses("2001:db8::/32"), "console", null, Made, null);

    public static RetiredKey Retired { get; } = new("coffee", 2);

    public static ErasureRecord Erasure { get; } = new(9, "eve");

    public static AuditEntry Entry { get; } = new(Made, "Änn", Ann, Deed.Kick, "moderated on")
    {
        Room = "tea",
        RoomName = "Tea",
        Whom = "eve",
        Why = "spam",
        Number = 1,
    };

    /// <summary>One of each record, in full.</summary>
    public static IReadOnlyList<CommunityChange> All { get; } =
    [
        new ServerSaved(Server), new AccountSaved(AnnsAccount), new AccountSaved(BobsAccount), new MembershipSaved(InTea), new MembershipSaved(WithBob),
        new NameReserved(Old), new TokenSaved(Token), new RoomSaved(Tea), new RoleSaved(Owner), new InvitationSaved(Asked), new BanSaved(Both), new BanSaved(Range),
        new KeyRetired(Retired), new ErasureSaved(Erasure), new Audited(Entry),
    ];

    public static BanMask Addresses(string text)
        => new(text, Range: AddressRange.TryParse(text, out var range) ? range : throw new ArgumentException("No range.", nameof(text)));

    /// <summary>Everything there is, in an order that does not depend on the store's.</summary>
    public static string Shown(CommunitySnapshot community)
        => string.Join('\n', typeof(CommunitySnapshot).GetProperties()
            .SelectMany(p => p.GetValue(community) is IEnumerable<object> list ? list : p.GetValue(community) is { } one ? [one] : [])
            .Select(Shown)
            .Order(StringComparer.Ordinal));

    /// <summary>A record with everything in it: equality of records stops at the lists in them.</summary>
    public static string Shown(object record) => $"{record.GetType().Name} {JsonSerializer.Serialize(record, record.GetType(), Readable)}";

    private sealed class AsText<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue($"{value}");
    }
}
