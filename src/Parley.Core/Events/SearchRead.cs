using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Events;

/// <summary>What a search found, newest first.</summary>
public sealed record SearchRead(RoomName Room, string Term, FactPage Page, string? Tag) : Answer(Tag);
