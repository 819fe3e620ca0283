namespace Parley.Wire.Json.Modern;

/// <summary>The modern dialect as a whole: docs/protocol.md.</summary>
public static class Protocol
{
    /// <summary>Raised only by a change that an older client could not bear; see docs/protocol.md, "Compatibility".</summary>
    public const int Version = 1;

    /// <summary>The type of the object that opens the dialect, in both directions.</summary>
    public const string Hello = "hello";

    /// <summary>The type of the last object that the server sends.</summary>
    public const string Bye = "bye";
}
