using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>accounts</c>: a page of the accounts, oldest first.</summary>
public sealed record AccountsObject(IReadOnlyList<AccountObjectRow> Accounts, bool More, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "accounts";
}
