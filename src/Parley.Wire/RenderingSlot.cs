using Parley.Core.Events;

namespace Parley.Wire;

/// <summary>
/// Which place of <see cref="ChatEvent"/> each rendering is kept in, so that an event is encoded once however many are
/// told. A dialect with another form of an event (another room, no size limit) has another place for it.
/// </summary>
public static class RenderingSlot
{
    /// <summary>The line dialect, to somebody whose current room it is: <c>byte[]</c>.</summary>
    public const int Line = 0;

    /// <summary>The line dialect, to somebody whose current room is another: <c>byte[]</c>.</summary>
    public const int LineElsewhere = 1;

    /// <summary>The framed dialect, to somebody whose current room it is: <c>byte[]</c>.</summary>
    public const int Framed = 2;

    /// <summary>The framed dialect, to somebody whose current room is another: <c>byte[]</c>.</summary>
    public const int FramedElsewhere = 3;

    /// <summary>Old JSON in objects of at most 1024 bytes: <c>IReadOnlyList&lt;byte[]&gt;</c>.</summary>
    public const int LegacyJsonSmall = 4;

    /// <summary>Old JSON in objects that end with LF: <c>IReadOnlyList&lt;byte[]&gt;</c>.</summary>
    public const int LegacyJsonDelimited = 5;

    /// <summary>Modern JSON: <c>byte[]</c>.</summary>
    public const int ModernJson = 6;
}
