namespace Parley.Core.Limits;

/// <summary>
/// Between what a limit can be set: a number; of a length of time, the seconds; of a <see cref="Rate"/>, how many at once.
/// </summary>
/// <param name="least">The least it can be.</param>
/// <param name="most">The most it can be.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(long least, long most) : Attribute
{
    /// <summary>60 seconds.</summary>
    public const long Minute = 60;

    /// <summary>24 hours in seconds.</summary>
    public const long Day = 24 * 60 * Minute;

    /// <summary>The least it can be.</summary>
    public long Least => least;

    /// <summary>The most it can be.</summary>
    public long Most => most;
}
