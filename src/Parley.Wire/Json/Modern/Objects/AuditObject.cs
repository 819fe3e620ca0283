using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>audit</c>: a page of the audit, newest first.</summary>
public sealed record AuditObject(string? Room, IReadOnlyList<AuditRow> Entries, bool More, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "audit";
}
