namespace Parley.Core.Policy;

/// <summary>Where a deed is done, and so by which questions it is decided.</summary>
internal enum Place
{
    /// <summary>On the server.</summary>
    Server,

    /// <summary>On the server, by an administrator.</summary>
    Office,

    /// <summary>Before a room.</summary>
    Door,

    /// <summary>In a room, by one of those who are in it; whoever keeps order there does it from outside as well.</summary>
    Room,
}
