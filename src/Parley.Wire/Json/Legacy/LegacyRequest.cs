using Parley.Core;
using Parley.Core.Verbs;

namespace Parley.Wire.Json.Legacy;

/// <summary>What one object of an old client came to: exactly one of the two is there.</summary>
/// <param name="Act">A request for the hub.</param>
/// <param name="Refusal">Why it is none.</param>
public readonly record struct LegacyRequest(Act? Act, Refusal? Refusal)
{
    /// <summary>Whether the bytes were JSON: what <see cref="IObjectSink.Take"/> returns.</summary>
    public bool IsReadable => Refusal?.Code != RefusalCode.Malformed;
}
