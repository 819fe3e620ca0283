using System.Text.Json.Serialization;
using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Community;

/// <summary>How the records of a community are kept: one JSON object each.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(NickPatternJson), typeof(AddressRangeJson)])]
[JsonSerializable(typeof(ServerRecord))]
[JsonSerializable(typeof(AccountRecord))]
[JsonSerializable(typeof(MembershipRecord))]
[JsonSerializable(typeof(ReservedName))]
[JsonSerializable(typeof(TokenRecord))]
[JsonSerializable(typeof(RoomRecord))]
[JsonSerializable(typeof(RoleRecord))]
[JsonSerializable(typeof(InvitationRecord))]
[JsonSerializable(typeof(BanRecord))]
[JsonSerializable(typeof(RetiredKey))]
[JsonSerializable(typeof(ErasureRecord))]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class CommunityJson : JsonSerializerContext;
