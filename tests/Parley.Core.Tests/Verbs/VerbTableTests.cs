using Parley.Core.Events;
using Parley.Core.Verbs;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Verbs;

public sealed class VerbTableTests
{
    [Fact]
    public void Every_verb_is_found_by_its_name_and_typed_by_any_of_its_names_in_any_case()
    {
        foreach (var verb in VerbTable.All)
        {
            Assert.True(VerbTable.TryFind(verb.Name, out var found));
            Assert.Same(verb, found);
            foreach (var command in verb.Aliases.Append(verb.Name))
            {
                Assert.Equal(verb.Typed, VerbTable.TryFindTyped(command.ToUpperInvariant(), out found));
                Assert.Same(verb.Typed ? verb : null, found);
            }
        }
    }

    [Fact]
    public void The_commands_that_people_know_are_there()
    {
        foreach (var command in (string[])["help", "nick", "who", "rooms", "join", "leave", "topic", "msg", "me", "mute", "history", "search", "quit", "ls", "h", "i"])
        {
            Assert.True(VerbTable.TryFindTyped(command, out _), command);
        }
    }

    [Fact]
    public void A_request_is_named_in_lower_case_only()
    {
        Assert.False(VerbTable.TryFind("JOIN", out _));
        Assert.False(VerbTable.TryFind("ls", out _));
        Assert.False(VerbTable.TryFind("", out _));
        Assert.False(VerbTable.TryFindTyped("", out _));
        Assert.False(VerbTable.TryFindTyped("login ", out _));
    }

    [Fact]
    public void No_command_means_two_things()
    {
        var commands = VerbTable.All.Where(v => v.Typed).SelectMany(v => v.Aliases.Append(v.Name)).ToList();
        Assert.Equal(commands.Count, commands.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void What_is_typed_can_be_told_apart()
    {
        foreach (var verb in VerbTable.All)
        {
            Assert.Equal(verb.Params.Count, verb.Params.Select(p => p.Name).Distinct().Count());

            // The rest of a line is the last thing on it, and nothing that must be there comes after what may be missing.
            var typed = verb.Params.Where(p => p.Typed).ToList();
            Assert.DoesNotContain(typed.SkipLast(1), p => p.Kind == ParamKind.Rest);
            Assert.Equal(typed.OrderBy(p => p.Optional), typed);
            Assert.All(verb.Params.Where(p => !p.Typed), p => Assert.True(p.Optional, $"{verb.Name} {p.Name}"));
        }
    }

    [Fact]
    public void Help_lists_what_can_be_typed()
    {
        var help = Assert.IsType<HelpGiven>(Assert.Single(new TestHub().Enter("alice").Do("help").Told));
        Assert.NotEmpty(help.Verbs);
        Assert.All(help.Verbs, v => Assert.True(v.Typed));
    }
}
