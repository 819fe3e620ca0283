using Parley.Core.Community;

namespace Parley.Core.Ports;

/// <summary>Some lines of the audit.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="More">Whether there are older ones.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, bool More);
