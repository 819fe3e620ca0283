using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Policy;

/// <summary>Bad input is data: whatever stands in whichever place of whichever request, the hub answers, and nobody else is told of it.</summary>
public sealed class HostileArgumentTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "\0", "\r\n", "\t\a\u001b[2J", "\uFFFE", "\uFFFF", "\uFFFD", "\U0001D49C"[..1], "\U0001D49C"[1..], "a\U0001D49C"[..2], "*", "?", "@", "#", "@#", "##", "/", "//",
        "\u202Egnp.exe", "\u200B", "\u0301", "\u3164", "-1", "0", "1", "1.5", "9223372036854775807", "9223372036854775808", "00000000000000000000000000000001",
        "\u0661", "last", "off", "on", "none", "owner", "lobby", "console", "[server]", "guest-1", "0.0.0.0/0", "::/0", "::ffff:1.2.3.4/120", "fe80::1%eth0",
        "1w", "4294967295w", "read,,say", ",", "a,b", "root", "olive", "alice", "tea", new('x', 100_000), new('\u0301', 1000), new('*', 64),
    ];

    /// <summary>Everybody who may do much, and somebody who may do little.</summary>
    public static TheoryData<string> Everybody => ["guest", "owner", "admin", "console"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Nothing_that_is_asked_is_a_fault(string who)
    {
        foreach (var verb in VerbTable.All.Where(v => v.Name != "backup"))
        {
            for (var place = 0; place < verb.Params.Count; place++)
            {
                foreach (var hostile in Hostile)
                {
                    Ask(who, verb, place, hostile);
                }
            }
        }
    }

    private static void Ask(string who, Verb verb, int place, string hostile)
    {
        var tea = new TeaRoom();
        tea.Owner.Types("/set password earl grey");
        tea.Owner.Types("/set limit 2");
        tea.Guest.Types("/block alice");
        tea.Guest.Types("mine");
        var actor = who switch
        {
            "guest" => tea.Guest,
            "owner" => tea.Owner,
            "admin" => tea.Admin,
            _ => tea.World.Console(),
        };
        var arguments = verb.Params.Select((p, i) => i == place ? hostile : p.Optional && p.Name != "room" ? null : Plain(verb, p.Name)).ToArray();
        actor.Forgets();
        try
        {
            actor.Does(new Act(verb, arguments));
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{who}: {verb.Name} {verb.Params[place].Name} = {Shown(hostile)}", fault);
        }

        Assert.True(actor.Told.Count > 0 || actor.Ended is not null || verb.Name is "typing", $"{who}: {verb.Name} {verb.Params[place].Name} = {Shown(hostile)} is not answered.");
    }

    private static string Shown(string text) => string.Concat(text.Take(20).Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));

    private static string Plain(Verb verb, string name) => name switch
    {
        "room" => "tea",
        "nick" when verb.Name is "nick" or "add_account" => "somebody",
        "nick" => "alice",
        "whom" => "bad*",
        "seq" => "1",
        "role" => "voiced",
        "value" => "on",
        "scopes" => "read",
        "posts" => "keep",
        "password" or "old" or "new" => "correct horse battery",
        _ => "something",
    };
}
