using System.Collections.Frozen;
using System.Text.Json;

namespace Parley.Wire.Json;

/// <summary>The names of an enumeration as the wire has them: <c>NickTaken</c> is <c>nick_taken</c>.</summary>
internal static class SnakeCase<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

    /// <summary>The name on the wire.</summary>
    public static string Of(T value) => Names[value];
}
