using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Wire.Json.Modern;

/// <summary>
/// Any object that a server sends, as a client reads it: every field that any of them has, each null where the object has
/// none. Fields that this version does not know are passed over. docs/protocol.md says which object has which.
/// </summary>
public sealed record ServerObject
{
    /// <summary>What it is; empty when it does not say.</summary>
    public string Type
    {
        // What reads it puts null where the object has none.
        get => field ?? "";
        init;
    }

    /// <summary>The mark of the request that it answers.</summary>
    public string? Tag { get; init; }

    /// <summary>Of an error or a note.</summary>
    public string? Code { get; init; }

    /// <summary>Of a fact, an error, a note or a goodbye.</summary>
    public string? Text { get; init; }

    /// <summary>Of an error: what it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>Of an error: the bound that was passed.</summary>
    public long? Limit { get; init; }

    /// <summary>Of an error: what it can be instead.</summary>
    public string? Takes { get; init; }

    /// <summary>Where.</summary>
    public string? Room { get; init; }

    /// <summary>Of a whisper: to whom.</summary>
    public string? To { get; init; }

    /// <summary>Of a page between two people: the other one.</summary>
    public string? With { get; init; }

    /// <summary>A fact's place, or a room's last.</summary>
    public long? Seq { get; init; }

    /// <summary>A fact's id.</summary>
    public Guid? Id { get; init; }

    /// <summary>ISO 8601, UTC.</summary>
    public string? Time { get; init; }

    /// <summary>Whom a fact is from.</summary>
    public string? From { get; init; }

    /// <summary>The account behind it.</summary>
    public long? Account { get; init; }

    /// <summary>The <c>seq</c> that a fact is about.</summary>
    public long? Target { get; init; }

    /// <summary>The <c>seq</c> of the edit whose text a fact has.</summary>
    public long? Edited { get; init; }

    /// <summary>The <c>seq</c> of the redaction that took a fact's text.</summary>
    public long? Redacted { get; init; }

    /// <summary>Whom a notice is about.</summary>
    public string? Nick { get; init; }

    /// <summary>Of a renaming.</summary>
    public string? Old { get; init; }

    /// <summary>Of a renaming.</summary>
    public string? New { get; init; }

    /// <summary>Of a departure: gone altogether.</summary>
    public bool? Offline { get; init; }

    /// <summary>Of a departure or a goodbye.</summary>
    public string? Reason { get; init; }

    /// <summary>The room that requests without one mean now.</summary>
    public string? Current { get; init; }

    /// <summary>A room's topic.</summary>
    public FactObject? Topic { get; init; }

    /// <summary>Nothing said in the room is stored.</summary>
    public bool? OffTheRecord { get; init; }

    /// <summary>What a newcomer sees.</summary>
    public IReadOnlyList<FactObject>? History { get; init; }

    /// <summary>A page.</summary>
    public IReadOnlyList<FactObject>? Facts { get; init; }

    /// <summary>Whether there is more of a page.</summary>
    public bool? More { get; init; }

    /// <summary>Of a search.</summary>
    public string? Term { get; init; }

    /// <summary>How many are in a room, or who.</summary>
    [JsonConverter(typeof(PeopleConverter))]
    public PeopleField? People { get; init; }

    /// <summary>A list of rooms.</summary>
    public IReadOnlyList<RoomRow>? Rooms { get; init; }

    /// <summary>A list of conversations between two accounts.</summary>
    public IReadOnlyList<DirectRow>? Directs { get; init; }

    /// <summary>Who is blocked.</summary>
    public IReadOnlyList<string>? Nicks { get; init; }

    /// <summary>Whether the rooms are muted.</summary>
    public bool? Muted { get; init; }

    /// <summary>Whether a send was known already.</summary>
    public bool? Repeated { get; init; }

    /// <summary>Of a hello: the version of the dialect.</summary>
    public int? Version { get; init; }

    /// <summary>Of a hello: the program.</summary>
    public string? Server { get; init; }

    /// <summary>Of a hello: every request type that the server knows.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Of a hello: what the server takes.</summary>
    public LimitsObject? Limits { get; init; }

    /// <summary>What can be typed.</summary>
    public IReadOnlyList<CommandRow>? Commands { get; init; }

    /// <summary>Of a login: the name is an account's.</summary>
    public bool? HasAccount { get; init; }

    /// <summary>Of a login: the account was made by this request.</summary>
    public bool? IsNew { get; init; }

    /// <summary>Of a login: the account may administer the server.</summary>
    public bool? IsAdministrator { get; init; }

    /// <summary>Of a room: the <c>seq</c> of the last fact that the account was there for.</summary>
    public long? Seen { get; init; }

    /// <summary>Of a removal: who decided it.</summary>
    public string? By { get; init; }

    /// <summary>Of a removal: and is not to come back.</summary>
    public bool? Ban { get; init; }

    /// <summary>Of a presence: whether the person is there.</summary>
    public bool? Online { get; init; }

    /// <summary>Of a note: what stands in its sentence.</summary>
    public IReadOnlyList<string>? Args { get; init; }

    /// <summary>A new token, shown this once.</summary>
    public string? Secret { get; init; }

    /// <summary>What is known of a new token from now on.</summary>
    public TokenRow? Row { get; init; }

    /// <summary>The account's tokens.</summary>
    public IReadOnlyList<TokenRow>? Tokens { get; init; }

    /// <summary>Of a change of role: what the person is now.</summary>
    public string? Role { get; init; }

    /// <summary>Who is something in a room.</summary>
    public IReadOnlyList<RoleObjectRow>? Roles { get; init; }

    /// <summary>Who of those in a room is not connected.</summary>
    public IReadOnlyList<string>? Away { get; init; }

    /// <summary>Of a change of a room: what was set.</summary>
    public string? Setting { get; init; }

    /// <summary>Of a change of a room: how it is now.</summary>
    public string? Value { get; init; }

    /// <summary>How a room is set, or the server.</summary>
    public IReadOnlyList<SettingObjectRow>? Settings { get; init; }

    /// <summary>Of a ban that is made or lifted: which.</summary>
    public BanRow? Entry { get; init; }

    /// <summary>Of a ban that is made: how many are out by it, or silent.</summary>
    public int? Affected { get; init; }

    /// <summary>Of a ban that is made: it is about the name of a guest.</summary>
    public bool? Guest { get; init; }

    /// <summary>Bans, silences and exceptions.</summary>
    public IReadOnlyList<BanRow>? Bans { get; init; }

    /// <summary>Of a report: about whom.</summary>
    public string? Whom { get; init; }

    /// <summary>The audit.</summary>
    public IReadOnlyList<AuditRow>? Entries { get; init; }

    /// <summary>A list of accounts.</summary>
    public IReadOnlyList<AccountObjectRow>? Accounts { get; init; }

    /// <summary>Of a person: when the account was made.</summary>
    public string? Since { get; init; }

    /// <summary>Of a person: in which rooms.</summary>
    public IReadOnlyList<PlaceRow>? Places { get; init; }

    /// <summary>Of a person: what stands for the addresses.</summary>
    public IReadOnlyList<string>? Cloaks { get; init; }

    /// <summary>Of a person: the addresses, for those who may see them.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>Of an error: the reason, in the words of whoever decided it.</summary>
    public string? Why { get; init; }

    /// <summary>Of an error: until when it is so.</summary>
    public string? Until { get; init; }

    /// <summary>Reads one complete object; false when it is none, or a field has another kind than this version knows.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ServerObject? read)
    {
        try
        {
            read = JsonSerializer.Deserialize(utf8, ModernJsonContext.Default.ServerObject);
        }
        catch (JsonException)
        {
            // The framework's reader has no other way to say no.
            read = null;
        }

        return read is not null;
    }
}
