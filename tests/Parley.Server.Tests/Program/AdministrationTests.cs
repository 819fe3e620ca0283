using System.Text.RegularExpressions;
using Parley.Server.Tests.Guarding.Support;
using Parley.Server.Tests.Harness;

namespace Parley.Server.Tests.Program;

/// <summary><c>parley account, room, ban, token, audit, settings</c>: the one who runs the server, at a shell beside it.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private ServerProcess? _server;

    private ServerProcess Server => _server ?? throw new InvalidOperationException("It did not start.");

    public async ValueTask InitializeAsync()
        => _server = await ServerProcess.StartAsync("--data", _folder.Path, "--door", "line://127.0.0.1:0");

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_account_is_made_used_and_taken_away()
    {
        Assert.Equal("The account alice is made.", await SaysToAsync("correct horse\n", "account", "add", "alice"));
        using var alice = await LoginAsync("alice", "correct horse");
        Assert.Matches(@"alice +\S+ \S+ +1", await SaysAsync("account", "list"));
        await SaysToAsync("battery staple\n", "account", "password", "alice");
        await alice.HearAsync("no longer valid");
        await SaysAsync("account", "rename", "alice", "alicia");
        await SaysAsync("account", "administrator", "alicia", "on");
        Assert.Contains("administrator", await SaysAsync("account", "list", "ali*"), StringComparison.Ordinal);
        await SaysAsync("account", "remove", "alicia", "--posts", "keep");
        Assert.Equal("There are no such accounts.", await SaysAsync("account", "list"));
    }

    [Fact]
    public async Task A_room_is_set_given_away_renamed_and_closed()
    {
        await SaysToAsync("correct horse\n", "account", "add", "alice");
        await SaysToAsync("battery staple\n", "account", "add", "bob");
        using var alice = await LoginAsync("alice", "correct horse");
        await alice.SayAsync("/join tea");
        await alice.SayAsync("/register-room");
        await alice.HearAsync("#tea is yours");
        await SaysAsync("room", "set", "tea", "slow", "10s");
        await alice.HearAsync("slow 10s");
        Assert.Matches("slow +10s", await SaysAsync("room", "set", "tea"));
        await SaysAsync("room", "role", "tea", "bob", "moderator");
        Assert.Matches("bob +moderator", await SaysAsync("room", "roles", "tea"));
        await SaysAsync("room", "transfer", "tea", "bob");
        await SaysAsync("room", "rename", "tea", "coffee");
        await alice.HearAsync("#tea is called #coffee");
        Assert.Contains("coffee", await SaysAsync("room", "list"), StringComparison.Ordinal);
        await SaysAsync("room", "kick", "coffee", "alice", "--reason", "enough");
        await alice.HearAsync("enough");
        await SaysAsync("room", "close", "coffee");
        Assert.DoesNotContain("coffee", await SaysAsync("room", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ban_holds_until_it_is_lifted()
    {
        using var mallory = await Caller.CallAsync(Server.EndPoint("line"));
        await mallory.SayAsync("/nick mallory");
        await mallory.HearAsync("is now mallory");
        Assert.Contains("people put out: 1", await SaysAsync("ban", "add", "mallory", "--for", "7d", "--reason", "spam"), StringComparison.Ordinal);
        await mallory.HearAsync("banned from this server");
        Assert.Matches("mallory +console .* spam", await SaysAsync("ban", "list"));
        await SaysAsync("ban", "lift", "mallory");
        Assert.Equal("Nobody is banned or silenced there.", await SaysAsync("ban", "list"));
        Assert.EndsWith("; people silenced: 0.", await SaysAsync("ban", "silence", "bad*", "--room", "lobby"), StringComparison.Ordinal);
        Assert.Matches("^Done: exempt badger until .*, number [0-9]+\\.$", await SaysAsync("ban", "exempt", "badger", "--room", "lobby", "--for", "1h"));
        Assert.Contains("bad*", await SaysAsync("ban", "list", "--room", "lobby"), StringComparison.Ordinal);
        await SaysAsync("ban", "unsilence", "bad*", "--room", "lobby");
        Assert.Contains("ban_from_server", await SaysAsync("audit"), StringComparison.Ordinal);
        Assert.DoesNotContain("ban_from_server", await SaysAsync("audit", "--room", "lobby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_printed_once_and_opens_the_account_until_it_is_revoked()
    {
        await SaysToAsync("correct horse\n", "account", "add", "weather");
        var secret = await SaysAsync("token", "add", "weather", "tower", "--scopes", "read,say", "--for", "90d");
        Assert.Matches(new Regex("^parley_[A-Za-z0-9_-]{43}$", RegexOptions.None, Patience.Long), secret);
        Assert.Matches("tower +read,say", await SaysAsync("token", "list", "weather"));
        Assert.DoesNotContain(secret, await SaysAsync("token", "list", "weather"), StringComparison.Ordinal);
        await SaysAsync("token", "revoke", "weather", "tower");
        Assert.Equal("The account has no tokens.", await SaysAsync("token", "list", "weather"));
    }

    [Fact]
    public async Task Guests_are_put_out_and_kept_out()
    {
        using var guest = await Caller.CallAsync(Server.EndPoint("line"));
        await guest.HearAsync("You are in #lobby");
        Assert.Matches("guests +allowed", await SaysAsync("settings"));
        await SaysAsync("settings", "guests", "none");
        await guest.HearAsync("guests are not taken in");
        using var again = await Caller.CallAsync(Server.EndPoint("line"));
        await again.HearAsync("people with an account");
        await again.SayAsync("/register carol correct horse");
        await again.HearAsync("The name carol is yours");
    }

    [Theory]
    [InlineData(1, "There is no account nobody.", "account", "remove", "nobody", "--posts", "keep")]
    [InlineData(1, "There is no ban 31. parley ban list shows them.", "ban", "lift", "31")]
    [InlineData(1, "is nobody one can ban", "ban", "add", "@nobody")]
    [InlineData(1, "It takes: allowed, read-only, none", "settings", "guests", "some")]
    [InlineData(1, "cannot be used as it is: limit", "audit", "--limit", "0")]
    [InlineData(2, "'--posts' is required", "account", "remove", "alice")]
    [InlineData(2, "Required command", "account")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(int code, string sentence, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync("", [.. arguments, "--data", _folder.Path]);
        Assert.Equal(code, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_server_is_named()
    {
        using var other = new TempFolder();
        var run = await ProgramRun.OfAsync("", "account", "list", "--data", other.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains(other.Path, run.Error, StringComparison.Ordinal);
    }

    private Task<string> SaysAsync(params string[] arguments) => SaysToAsync("", arguments);

    private async Task<string> SaysToAsync(string input, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(input, [.. arguments, "--data", _folder.Path]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output.Trim();
    }

    private async Task<Caller> LoginAsync(string nick, string password)
    {
        var caller = await Caller.CallAsync(Server.EndPoint("line"));
        await caller.SayAsync($"/login {nick} {password}");
        await caller.HearAsync($"You are logged in as {nick}");
        return caller;
    }
}
