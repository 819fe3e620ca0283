using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To whoever lifted a ban, a silence or an exception: it no longer stands.</summary>
public sealed record BanLifted(RoomName? Room, BanRecord Ban, string? Tag) : Answer(Tag);
