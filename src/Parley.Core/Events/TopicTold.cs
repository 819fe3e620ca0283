using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>What a room is about, to somebody who asked.</summary>
public sealed record TopicTold(RoomName Room, Fact? Topic, string? Tag) : Answer(Tag);
