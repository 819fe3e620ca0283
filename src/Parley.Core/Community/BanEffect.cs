namespace Parley.Core.Community;

/// <summary>What becomes of those whom a ban is about. The numbers are stored.</summary>
public enum BanEffect
{
    /// <summary>They are out, and stay out.</summary>
    Ban = 1,

    /// <summary>They are in, and say nothing.</summary>
    Silence = 2,

    /// <summary>No ban and no silence is about them.</summary>
    Exempt = 3,
}
