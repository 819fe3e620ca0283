using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Events;

/// <summary>A page of the audit, newest first.</summary>
/// <param name="Room">Of which room; null for the whole of it.</param>
/// <param name="Page">The entries.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record AuditRead(RoomName? Room, AuditPage Page, string? Tag) : Answer(Tag);
