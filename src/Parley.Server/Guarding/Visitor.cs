using System.Net;

namespace Parley.Server.Guarding;

/// <summary>Where a connection comes from, and what it counts against.</summary>
/// <param name="Address">The peer's address, IPv4 in IPv6's clothes as IPv4; null on a Unix socket.</param>
/// <param name="Tally">What all connections from there share; null where nothing is counted.</param>
internal readonly record struct Visitor(IPAddress? Address, Tally? Tally);
