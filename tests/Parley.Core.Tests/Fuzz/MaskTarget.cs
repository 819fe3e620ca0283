using System.Net;
using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Policy;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs.Moderation;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>Whom a ban is about: one thing, shown so that it can be typed to lift the ban, and whoever was named is under it.</summary>
internal sealed class MaskTarget : IFuzzTarget
{
    private static readonly World World = Inhabited();

    public static string Corpus => "masks";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var text = FuzzText.Of(input).Replace("$cloak", World.Hub.Cloaks.Of(IPAddress.Parse("198.51.100.2")), StringComparison.Ordinal);
        if (!BanTarget.TryRead(World.Hub, text, out var target))
        {
            return;
        }

        var mask = target.Mask;
        Assert.Single(new object?[] { mask.Account == 0 ? null : mask, mask.Pattern, mask.Range }.OfType<object>());
        Assert.Equal(PlainText.Clean(mask.Text), mask.Text);
        Assert.DoesNotContain(mask.Text, c => char.IsWhiteSpace(c));
        Assert.True(BanTarget.TryRead(World.Hub, mask.Text, out var again));
        Assert.True(again.Mask.IsSame(mask), again.Mask.ToString());
        Assert.Equal(mask.Text, again.Mask.Text);
        if (target.Person is { } person)
        {
            Assert.True(mask.Matches(BanSubject.Of(person)));
        }

        foreach (var somebody in World.Hub.People.All)
        {
            Assert.Equal(IsAbout(mask, somebody), mask.Matches(BanSubject.Of(somebody)));
        }
    }

    private static bool IsAbout(BanMask mask, Person person) => mask switch
    {
        { Account: not 0 and var account } => person.Account is { Id: var id } && id == account,
        { Pattern: { } pattern } => pattern.Matches(person.Nick),
        _ => person.Sessions.Any(s => s.Address is { } from && mask.Range!.Value.Contains(from)),
    };

    private static World Inhabited()
    {
        var world = new World();
        world.Account("alice", "198.51.100.1");
        world.Guest("bob", "198.51.100.2");
        world.Guest("Carol", "2001:db8::7");
        world.Guest("李明", "::ffff:203.0.113.7");
        world.Account("dave", "198.51.100.2").Drops();
        return world;
    }
}
