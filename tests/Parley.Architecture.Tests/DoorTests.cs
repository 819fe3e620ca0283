using System.Reflection;
using Parley.Architecture.Tests.Sample.Front;

namespace Parley.Architecture.Tests
{
    public sealed class DoorTests
    {
        [Fact]
        public void Doors_do_not_know_each_other() =>
            Found.Nothing(DoorRule.DoorsKnowingDoors(Assembly.Load("Parley.Server"), "Parley.Server.Doors"));

        [Fact]
        public void A_door_that_knows_another_is_found_whatever_way_it_mentions_it()
        {
            var found = DoorRule.DoorsKnowingDoors(typeof(DoorTests).Assembly, "Parley.Architecture.Tests.Sample");

            Assert.Equal(
                [nameof(ByCall), nameof(ByField), nameof(ByGeneric)],
                found.Select(line => line.Split(' ')[0].Split('.', '+')[5]).Distinct().Order());
        }
    }
}

namespace Parley.Architecture.Tests.Sample.Back
{
    internal static class Bell
    {
        public static string Ring() => "ring";
    }

    internal sealed record Key(int Teeth);
}

namespace Parley.Architecture.Tests.Sample.Front
{
    internal sealed class ByField
    {
        public Back.Key? Key { get; init; }
    }

    internal static class ByGeneric
    {
        public static object Keys() => new List<Back.Key[]>();
    }

    internal static class ByCall
    {
        public static Func<string> Later(string name) => () => name + Back.Bell.Ring();
    }

    internal static class Innocent
    {
        public static string Knock() => "knock";
    }
}
