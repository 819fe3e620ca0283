using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Community;

/// <summary>A name in another spelling is the same person in every act, and one that merely looks like it is nobody.</summary>
public sealed class ConfusedNameTests
{
    /// <summary>Every verb that names somebody who is there, and the lines before it that it needs.</summary>
    public static TheoryData<string> Verbs
        => [.. VerbTable.All.Where(v => v.Params.Any(p => p.Name is "nick" or "whom" or "account") && v.Name is not ("nick" or "login" or "register" or "add_account" or "report")).Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Another_spelling_is_the_same_person(string verb)
    {
        var plain = Ask(verb, "alice");
        Assert.DoesNotContain("Refused", plain, StringComparison.Ordinal);
        foreach (var spelling in new[] { "ALICE", "Alice", "\uFF21\uFF2C\uFF29\uFF23\uFF25", "\U0001D41Alice" }) // in full width, and with a mathematical a
        {
            Assert.Equal(plain, Ask(verb, spelling));
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_look_alike_is_nobody_to_whom_anything_is_done(string verb)
    {
        // With a Cyrillic а and і; as a mask it is about what looks like it, which is another test's matter.
        if (verb is "ban" or "silence" or "exempt" or "server_ban" or "server_exempt")
        {
            return;
        }

        foreach (var name in new[] { "\u0430lice", "al\u0456ce", "console", "[server]", "guest-1", "parley", "", "a b" })
        {
            Assert.Contains("Refused", Ask(verb, name), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\u0430lice", RefusalCode.NickLooksAlike)]
    [InlineData("\uFF21lice", RefusalCode.NickTaken)]
    [InlineData("console", RefusalCode.NickTaken)]
    [InlineData("C0nsole", null)]
    [InlineData("c\u03BFnsole", RefusalCode.NickLooksAlike)] // with a Greek omicron
    [InlineData("[server]", RefusalCode.NickTaken)]
    [InlineData("[Server]", RefusalCode.NickTaken)]
    [InlineData("[s\u0435rver]", RefusalCode.NickTaken)] // with a Cyrillic е
    [InlineData("server", RefusalCode.NickTaken)]
    [InlineData("SYSTEM", RefusalCode.NickTaken)]
    [InlineData("NickServ", RefusalCode.NickTaken)]
    [InlineData("guest-1", null)] // which says what it is
    [InlineData("@alice", RefusalCode.NickInvalid)]
    [InlineData("alice\r\nbob", RefusalCode.NickInvalid)]
    [InlineData("ali\u200Bce", RefusalCode.NickInvalid)]
    [InlineData("\u202Ealice", RefusalCode.NickInvalid)]
    public void Names_that_nobody_takes(string nick, RefusalCode? code)
    {
        var world = new World();
        world.Account("alice");
        var bob = world.Guest("bob");
        bob.Asks("nick", ("nick", nick));
        Assert.Equal(code, bob.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code);
        var other = world.Connects();
        other.Asks("login", ("nick", nick));
        Assert.Equal(code is null ? RefusalCode.NickTaken : code, other.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code);
    }

    private static string Ask(string verb, string name)
    {
        var tea = new TeaRoom();
        var actor = tea.Admin;
        Prepare(tea, verb);
        if (verb is "invite")
        {
            tea.Plain.Types("/leave tea");
        }

        tea.Forget();
        VerbTable.TryFind(verb, out var row);
        actor.Asks(verb, [.. row!.Params.Where(p => !p.Optional || p.Name is "room" or "account").Select(p => (p.Name, Argument(p.Name, name)))]);
        return string.Join(' ', actor.Told.Select(e => e is BanMade made ? $"BanMade {made.Ban.Mask.Text}" : e is Refused ? $"{e}" : e.GetType().Name));
    }

    private static void Prepare(TeaRoom tea, string verb)
    {
        var line = verb switch
        {
            "unban" => "/ban alice",
            "unsilence" => "/silence alice",
            "unexempt" => "/exempt alice",
            "server_unban" => "/server-ban alice",
            "server_unexempt" => "/server-exempt alice",
            "unblock" => "/block alice",
            _ => "/ping",
        };
        if (line != "/ping")
        {
            tea.Admin.Types(line);
        }

        if (verb == "revoke")
        {
            tea.Plain.Types("/token something read");
        }
    }

    private static string? Argument(string param, string name) => param switch
    {
        "room" => "tea",
        "nick" or "whom" or "account" => name,
        "role" => "voiced",
        "value" => "on",
        "scopes" => "read",
        "posts" => "keep",
        "password" => "correct horse battery",
        _ => "something",
    };
}
