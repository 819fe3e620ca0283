using System.Reflection;

namespace Parley.Architecture.Tests;

/// <summary>Doors do not know each other: a type in <c>{doors}.X</c> mentions none in <c>{doors}.Y</c>.</summary>
internal static class DoorRule
{
    public static IEnumerable<string> DoorsKnowingDoors(Assembly assembly, string doors) =>
        from type in assembly.GetTypes()
        let own = DoorOf(type, doors)
        where own is not null
        from used in TypeUse.Of(type)
        let other = DoorOf(used, doors)
        where other is not null && !string.Equals(own, other, StringComparison.Ordinal)
        select $"{type.FullName} knows {used.FullName}: doors do not know each other.";

    private static string? DoorOf(Type type, string doors) =>
        type.Namespace is { } space && space.StartsWith(doors + ".", StringComparison.Ordinal) ? space[(doors.Length + 1)..].Split('.')[0] : null;
}
