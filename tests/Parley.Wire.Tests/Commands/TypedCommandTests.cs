using Parley.Core;
using Parley.Wire.Commands;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Commands;

public sealed class TypedCommandTests
{
    [Theory]
    [InlineData("hello there", "say: -, hello there")]
    [InlineData("  indented", "say: -,   indented")]
    [InlineData("//join is a command", "say: -, /join is a command")]
    [InlineData("/join tea", "join: tea, -, -")]
    [InlineData("/JOIN   #tea  and more", "join: #tea, -, and more")]
    [InlineData("/j tea", "join: tea, -, -")]
    [InlineData("/join", "join: -, -, -")]
    [InlineData("/me waves  twice", "me: -, waves  twice")]
    [InlineData("/msg bob hello there", "whisper: bob, hello there")]
    [InlineData("@bob hello there", "whisper: bob, hello there")]
    [InlineData("@bob", "whisper: bob, -")]
    [InlineData("@ bob", "say: -, @ bob")]
    [InlineData("@@home", "say: -, @@home")]
    [InlineData("/topic", "topic: -, -")]
    [InlineData("/topic green tea", "topic: -, green tea")]
    [InlineData("/history 50", "history: -, 50, -, -, -, -, -")]
    [InlineData("/leave", "leave: -")]
    [InlineData("/ls", "who: -")]
    [InlineData("/who #tea", "who: #tea")]
    [InlineData("/who tea", "who: -")]
    [InlineData("/kick #tea bob spam", "kick: #tea, bob, spam")]
    [InlineData("/kick #tea", "kick: -, #tea, -")]
    [InlineData("/set #tea invite-only on", "set: #tea, invite-only, on")]
    [InlineData("/rename-room #tea", "rename_room: -, #tea")]
    [InlineData("/rename-room #tea #coffee", "rename_room: #tea, #coffee")]
    [InlineData("/me #tea", "me: -, #tea")]
    [InlineData("/topic #tea", "topic: -, #tea")]
    [InlineData("/h", "help: -")]
    [InlineData("/help moderation", "help: moderation")]
    [InlineData("/ban mallory 7d spam and more", "ban: -, mallory, 7d, spam and more")]
    [InlineData("/ban mallory 7 days", "ban: -, mallory, -, 7 days")]
    [InlineData("/ban mallory", "ban: -, mallory, -, -")]
    [InlineData("/ban mallory 1W", "ban: -, mallory, 1W, -")]
    [InlineData("/ban mallory 0d", "ban: -, mallory, -, 0d")]
    [InlineData("/register-room", "register_room: -")]
    [InlineData("/Register_Room tea", "register_room: tea")]
    [InlineData("/i", "mute:")]
    public void A_line_asks_for(string line, string act)
    {
        Assert.True(TypedCommand.TryRead(line, out var read, out _));

        Assert.Equal(act, Show.Request(read, null));
    }

    [Theory]
    [InlineData("/jion tea", "jion")]
    [InlineData("/", "")]
    [InlineData("/ join", "")]
    [InlineData("/ping", "ping")]
    public void A_command_that_there_is_not_is_refused_by_name(string line, string command)
    {
        Assert.False(TypedCommand.TryRead(line, out _, out var refusal));

        Assert.Equal(new Refusal(RefusalCode.UnknownVerb, command), refusal);
    }
}
