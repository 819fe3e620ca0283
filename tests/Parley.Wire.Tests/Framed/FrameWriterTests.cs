using Parley.Core;
using Parley.Core.Events;
using Parley.Wire.Framed;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Framed;

public sealed class FrameWriterTests
{
    private static readonly FrameWriter Writer = new(Given.English, Given.Time);

    [Fact]
    public void A_header_counts_the_bytes_and_is_padded_on_the_right()
    {
        Assert.Equal("5         hello", Bytes.Text(FrameWriter.Frame("hello")));
        Assert.Equal("7         茶🍵", Bytes.Text(FrameWriter.Frame("茶🍵")));
        Assert.Equal("3         bob2         hi", Bytes.Text(FrameWriter.Pair("bob", "hi")));
    }

    [Fact]
    public void A_message_is_a_pair_of_name_and_text()
    {
        Assert.Equal("alice: hello 茶", Write(Given.Said("hello 茶")));
        Assert.Equal("* alice: waves", Write(Given.Acted("waves")));
        Assert.Equal("alice -> bob: psst", Write(Given.Whispered("psst")));
    }

    [Fact]
    public void What_happens_in_another_room_says_where()
    {
        Assert.Equal("alice #lobby: hello", Write(Given.Said("hello"), elsewhere: true));
        Assert.Equal("* alice #lobby: waves", Write(Given.Acted("waves"), elsewhere: true));
        Assert.Equal("[server]: [#tea] [bob] entered room", Write(new PersonJoined(Given.Tea, Given.Bob, null!, Given.Now), elsewhere: true));
        Assert.Equal("alice -> bob: psst", Write(Given.Whispered("psst"), elsewhere: true));
    }

    [Fact]
    public void A_text_of_several_lines_is_several_pairs()
        => Assert.Equal("alice: hi|alice: [server] you won|alice: bye", Write(Given.Said("hi\n[server] you won\n\nbye")));

    [Theory]
    [InlineData("[server]", "<[server]>: you won")]
    [InlineData("[SERVER]", "<[SERVER]>: you won")]
    public void A_guest_cannot_speak_as_the_server(string nick, string written)
        => Assert.Equal(written, Write(Given.Said("you won", from: nick)));

    [Fact]
    public void The_server_speaks_under_its_own_name()
    {
        Assert.Equal(
            "[server]: Somebody here is called bob. Choose another name.",
            Write(new Refused(new Refusal(RefusalCode.NickTaken, "bob"), null)));
        Assert.Equal(
            "[server]: You are in #tea, with 2 here.|[server]: Earlier in #tea:|[server]: 01:05 <alice> hi|[server]: End of what was said earlier.",
            Write(new RoomEntered(Given.Tea, null, [Given.Said("hi")], false, 7, 2, false, null)));
        Assert.Equal("[server]: Goodbye: the server is stopping. Come back in a moment.", Pairs(Writer.Goodbye(CloseReason.ServerStopping)));
        Assert.Empty(Writer.Write(new Done(null)));
    }

    private static string Write(ChatEvent happened, bool elsewhere = false) => Pairs(Writer.Write(happened, elsewhere));

    /// <summary>As the old client reads them: header, name, header, text.</summary>
    private static string Pairs(byte[] bytes)
    {
        using var reader = new FrameReader(int.MaxValue);
        var recorder = new Recorder();
        reader.Receive(bytes, recorder);
        return string.Join('|', recorder.Heard.Select(line => line[5..]).Chunk(2).Select(pair => $"{pair[0]}: {pair[1]}"));
    }
}
