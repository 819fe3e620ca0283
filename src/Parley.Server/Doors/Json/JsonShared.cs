using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;

namespace Parley.Server.Doors.Json;

/// <summary>What all sessions of the json door share.</summary>
/// <param name="Reader">Reads the modern dialect.</param>
/// <param name="Modern">Writes it.</param>
/// <param name="Old">Writes the old one.</param>
/// <param name="Hello">The server's answer to a hello with this tag.</param>
internal sealed record JsonShared(ModernReader Reader, ModernWriter Modern, LegacyWriter Old, Func<string?, byte[]> Hello);
