using Parley.Core;
using Parley.Core.Verbs;

namespace Parley.Wire.Json.Modern;

/// <summary>What one object of a client came to: exactly one of the first three is there.</summary>
/// <param name="Act">A request for the hub; it bears the tag as well.</param>
/// <param name="Hello">The opening of the dialect; the session answers it.</param>
/// <param name="Refusal">Why it is no request.</param>
/// <param name="Tag">The client's mark, to go back with the answer.</param>
public readonly record struct ModernRequest(Act? Act, HelloRequest? Hello, Refusal? Refusal, string? Tag)
{
    /// <summary>Whether the bytes were JSON: what <see cref="IObjectSink.Take"/> returns.</summary>
    public bool IsReadable => Refusal?.Code != RefusalCode.Malformed;
}
