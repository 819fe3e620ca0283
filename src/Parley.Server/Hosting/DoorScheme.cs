namespace Parley.Server.Hosting;

/// <summary>The dialect of a door.</summary>
public enum DoorScheme
{
    /// <summary>Lines of text, for people with telnet or nc.</summary>
    Line,

    /// <summary>Length-prefixed frames.</summary>
    Framed,

    /// <summary>JSON objects, of the modern kind or of the old one.</summary>
    Json,
}
