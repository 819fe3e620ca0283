using System.Text.Json.Serialization;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>
/// One line of an export: an object of one of these types, which docs/archive.md describes. They come in this order, so that what a
/// line speaks of is there before it. A line of a type that is not here is read as <see cref="LaterLine"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(HeadLine), "parley")]
[JsonDerivedType(typeof(ServerLine), "server")]
[JsonDerivedType(typeof(AccountLine), "account")]
[JsonDerivedType(typeof(ReservedNameLine), "reserved_name")]
[JsonDerivedType(typeof(TokenLine), "token")]
[JsonDerivedType(typeof(RoomLine), "room")]
[JsonDerivedType(typeof(RetiredKeyLine), "retired_key")]
[JsonDerivedType(typeof(RoleLine), "role")]
[JsonDerivedType(typeof(InvitationLine), "invitation")]
[JsonDerivedType(typeof(BanLine), "ban")]
[JsonDerivedType(typeof(MembershipLine), "membership")]
[JsonDerivedType(typeof(ErasureLine), "erasure")]
[JsonDerivedType(typeof(AuditLine), "audit")]
[JsonDerivedType(typeof(ConversationLine), "conversation")]
[JsonDerivedType(typeof(FactLine), "fact")]
internal abstract record ArchiveLine
{
    /// <summary>Checks it against what came before, and puts what it says into the store.</summary>
    /// <returns>What is wrong with it; null when it was taken.</returns>
    public abstract string? TakeInto(Import import);
}
