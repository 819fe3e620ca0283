using System.Text.Json.Serialization;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Wire.Json.Modern;

/// <summary>The generated contracts of the dialect's objects.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareObject))]
[JsonSerializable(typeof(ByeObject))]
[JsonSerializable(typeof(EnteredObject))]
[JsonSerializable(typeof(ErrorObject))]
[JsonSerializable(typeof(ExitedObject))]
[JsonSerializable(typeof(FactObject))]
[JsonSerializable(typeof(FoundObject))]
[JsonSerializable(typeof(HelloObject))]
[JsonSerializable(typeof(HelpObject))]
[JsonSerializable(typeof(HistoryObject))]
[JsonSerializable(typeof(JoinedObject))]
[JsonSerializable(typeof(LeftObject))]
[JsonSerializable(typeof(LoggedInObject))]
[JsonSerializable(typeof(MutedObject))]
[JsonSerializable(typeof(PeopleObject))]
[JsonSerializable(typeof(RenamedObject))]
[JsonSerializable(typeof(RoomsObject))]
[JsonSerializable(typeof(StoredObject))]
[JsonSerializable(typeof(TopicIsObject))]
[JsonSerializable(typeof(TypingObject))]
[JsonSerializable(typeof(BlocksObject))]
[JsonSerializable(typeof(DirectsObject))]
[JsonSerializable(typeof(NoteObject))]
[JsonSerializable(typeof(PresenceObject))]
[JsonSerializable(typeof(TokenObject))]
[JsonSerializable(typeof(TokensObject))]
[JsonSerializable(typeof(KickedObject))]
[JsonSerializable(typeof(ServerObject))]
internal sealed partial class ModernJsonContext : JsonSerializerContext;
