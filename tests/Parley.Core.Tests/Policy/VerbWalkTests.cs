using Parley.Core.Events;
using Parley.Core.Policy;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Policy;

/// <summary>Every verb, asked for by everybody in the one room: what is not refused is written here, and nothing else is done.</summary>
public sealed class VerbWalkTests
{
    [Theory]
    [InlineData("nobody", "help register login quit ping")]
    [InlineData("banned", "help nick rooms whisper quit directs mute ping whois logout whispers block blocks token tokens")]
    [InlineData("outsider", "help nick rooms join whisper quit directs mute ping whois logout whispers block blocks token tokens")]
    [InlineData("guest",
        "help nick register who rooms join leave topic say me whisper history search quit mute typing ping roles report set " +
        "whois whispers blocks")]
    [InlineData("plain",
        "help nick who rooms join leave topic say me whisper history search quit edit redact directs mute typing ping roles " +
        "report set whois logout whispers block blocks token tokens")]
    [InlineData("moderator",
        "help nick who rooms join leave topic say me whisper history search quit redact directs mute typing ping roles report " +
        "set whois logout whispers block blocks token tokens kick ban silence exempt bans role audit")]
    [InlineData("owner",
        "help nick who rooms join leave topic say me whisper history search quit redact directs mute typing ping roles report " +
        "set rename_room transfer_room close_room whois logout whispers block blocks token tokens kick ban silence exempt bans " +
        "role audit")]
    [InlineData("admin",
        "help nick who rooms join leave topic say me whisper history search quit redact directs mute typing ping roles report " +
        "set rename_room transfer_room close_room whois logout whispers block blocks token tokens kick ban silence exempt bans " +
        "role audit accounts add_account set_password rename_account remove_account administrator server_set server_kick " +
        "server_ban server_exempt server_bans server_audit")]
    [InlineData("console",
        "help who rooms topic whisper history search quit redact mute typing ping roles set rename_room transfer_room " +
        "close_room whois whispers block blocks kick ban silence exempt bans role audit accounts add_account set_password " +
        "rename_account remove_account administrator server_set server_kick server_ban server_exempt server_bans server_audit")]
    [InlineData("admin's read", "help who rooms join leave topic history search quit directs mute typing ping roles set whois logout")]
    [InlineData("admin's say", "help say me whisper quit mute ping report logout")]
    [InlineData("admin's read,say",
        "help who rooms join leave topic say me whisper history search quit directs mute typing ping roles report set whois " +
        "logout")]
    [InlineData("admin's moderate", "help quit mute ping logout")]
    [InlineData("admin's admin",
        "help quit mute ping logout accounts add_account set_password rename_account remove_account administrator server_set " +
        "server_kick server_ban server_exempt server_bans server_audit")]
    [InlineData("admin's read,say,moderate,admin in lobby", "help who rooms join leave topic history search quit directs mute typing ping roles set whois logout")]
    [InlineData("owner's read,say,moderate,admin in lobby", "help who rooms join leave topic history search quit directs mute typing ping roles set whois logout")]
    [InlineData("owner's read,say,moderate,admin in tea",
        "help who rooms join leave topic say me history search quit redact directs mute typing ping roles report set " +
        "rename_room transfer_room close_room whois logout kick ban silence exempt bans role audit")]
    public void What_is_not_refused(string who, string verbs)
    {
        var tried = VerbTable.All.Select(v => Try(who, v)).ToList();
        var done = tried.Where(t => t.Code is null).Select(t => t.Verb.Name);
        Assert.Equal(verbs.Split(' ').Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
        Assert.All(tried.Where(t => t.Code is not null), t => Assert.False(t.HasChanged || t.WasHeard, t.Verb.Name));
    }

    [Theory]
    [InlineData("plain", "nick report block token")]
    [InlineData("owner", "nick redact report rename_room transfer_room close_room block token kick ban silence exempt role")]
    [InlineData("admin",
        "nick redact report rename_room transfer_room close_room block token kick ban silence exempt role " +
        "add_account set_password rename_account remove_account administrator server_kick server_ban server_exempt")]
    public void What_a_full_store_refuses_and_so_changes_nothing(string who, string verbs)
    {
        var tried = VerbTable.All.Select(v => Try(who, v, world => world.Store.IsFull = true)).ToList();
        AssertRefused(tried, who, verbs);
    }

    [Theory]
    [InlineData("plain", "say me edit redact")]
    [InlineData("owner", "say me redact")]
    public void What_a_full_log_refuses_and_so_changes_nothing(string who, string verbs)
    {
        var tried = VerbTable.All.Select(v => Try(who, v, world => world.Log.IsFull = true)).ToList();
        AssertRefused(tried, who, verbs);
    }

    [Fact]
    public void Every_deed_has_its_rule_and_every_verb_that_means_a_room_asks_about_one()
    {
        Assert.All(Enum.GetValues<Deed>(), deed => Assert.NotNull(DeedTable.Of(deed)));
        Assert.All(
            VerbTable.All.Where(v => v.Params.Any(p => p.Name == "room")),
            v => Assert.True(DeedTable.Of(v.Deed).Place is Place.Room or Place.Door, v.Name));
    }

    private static void AssertRefused(List<Tried> tried, string who, string verbs)
    {
        var refused = tried.Where(t => t.Code == RefusalCode.StoreUnavailable).ToList();
        var names = string.Join(' ', refused.Select(t => t.Verb.Name));
        Assert.True(verbs == names, $"{who}: {names}");
        Assert.All(refused, t => Assert.False(t.HasChanged || t.WasHeard, t.Verb.Name));
    }

    private static Tried Try(string who, Verb verb, Action<World>? trouble = null)
    {
        var tea = new TeaRoom();
        tea.Plain.Types("mine");
        var actor = Actor(tea, who);
        tea.Forget();
        actor.Forgets();
        var before = tea.World.State();
        trouble?.Invoke(tea.World);
        actor.Asks(verb.Name, [.. verb.Params.Where(p => !p.Optional || p.Name == "room").Select(p => (p.Name, Argument(verb, p.Name)))]);
        var wasHeard = new[] { tea.Owner, tea.Admin, tea.Moderator, tea.Plain, tea.Guest }.Any(other => other != actor && other.Told.Count > 0);
        return new Tried(verb, actor.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code, !before.SequenceEqual(tea.World.State()), wasHeard);
    }

    private static Actor Actor(TeaRoom tea, string who)
    {
        var world = tea.World;
        switch (who.Split(' '))
        {
            case ["nobody"]:
                return world.Connects();
            case ["banned"]:
                tea.Owner.Types("/ban alice");
                return tea.Plain;
            case ["outsider"]:
                return world.Account("otto");
            case ["guest"]:
                return tea.Guest;
            case ["plain"]:
                return tea.Plain;
            case ["moderator"]:
                return tea.Moderator;
            case ["owner"]:
                return tea.Owner;
            case ["admin"]:
                return tea.Admin;
            case ["console"]:
                return world.Console();
            case [var whose, var scopes, .. var rooms]:
                return world.Bot(whose == "admin's" ? tea.Admin : tea.Owner, scopes, rooms is [_, var room] ? room : null);
            default:
                throw new ArgumentException(who, nameof(who));
        }
    }

    private static string? Argument(Verb verb, string name) => name switch
    {
        "room" => "tea",
        "nick" when verb.Name is "nick" or "add_account" => "somebody",
        "nick" when verb.Name is "invite" => "root",
        "nick" when verb.Name is "transfer_room" or "set_password" or "rename_account" or "remove_account" or "administrator" => "alice",
        "nick" => "gus",
        "whom" => "ali*",
        "seq" => "1",
        "role" => "voiced",
        "value" => "on",
        "scopes" => "read",
        "posts" => "keep",
        "code" => "0000-0000-0000",
        "password" or "old" or "new" => "correct horse battery",
        _ => "something",
    };

    private sealed record Tried(Verb Verb, RefusalCode? Code, bool HasChanged, bool WasHeard);
}
