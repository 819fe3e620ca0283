using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>reported</c>: somebody says that something is wrong.</summary>
public sealed record ReportedObject(string Room, string By, string Whom, string Reason, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "reported";
}
