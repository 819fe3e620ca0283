using FsCheck;

namespace Parley.Wire.Tests.Support;

internal static class PropertyExtensions
{
    /// <summary>1000 cases: enough to meet every cut of a short stream, in a fraction of a second.</summary>
    private const int Cases = 1000;

    /// <summary>Fails with the smallest case that it does not hold for, and the seed that leads to it.</summary>
    public static void Holds(this Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
