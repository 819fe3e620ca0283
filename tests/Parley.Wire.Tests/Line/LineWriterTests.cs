using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Core.Verbs;
using Parley.Wire.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Line;

public sealed class LineWriterTests
{
    private static readonly LineWriter Writer = new(Given.English, Given.Time);

    [Fact]
    public void A_message_overwrites_the_old_clients_prompt()
        => Assert.Equal("\r<alice> hello 茶🍵\n", Write(Given.Said("hello 茶🍵")));

    [Fact]
    public void Arrivals_and_departures_have_the_old_words()
    {
        Assert.Equal("[bob] entered room\n", Write(new PersonJoined(Given.Lobby, Given.Bob, null!, Given.Now)));
        Assert.Equal("bob is offline\n", Write(new PersonLeft(Given.Lobby, Given.Bob, Offline: true, null, Given.Now)));
        Assert.Equal("bob left room\n", Write(new PersonLeft(Given.Lobby, Given.Bob, Offline: false, null, Given.Now)));
    }

    [Fact]
    public void What_happens_in_another_room_says_where()
    {
        Assert.Equal("\r[#lobby] <alice> hello\n", Write(Given.Said("hello"), elsewhere: true));
        Assert.Equal("\r[#lobby] * alice waves\n", Write(Given.Acted("waves"), elsewhere: true));
        Assert.Equal("[#tea] [bob] entered room\n", Write(new PersonJoined(Given.Tea, Given.Bob, null!, Given.Now), elsewhere: true));
        Assert.Equal("[#tea] bob is offline\n", Write(new PersonLeft(Given.Tea, Given.Bob, true, null, Given.Now), elsewhere: true));
        Assert.Equal("\r<alice -> bob> psst\n", Write(Given.Whispered("psst"), elsewhere: true));
    }

    [Fact]
    public void A_whisper_looks_the_same_at_both_ends()
        => Assert.Equal("\r<alice -> bob> psst\n", Write(Given.Whispered("psst")));

    [Theory]
    [InlineData(FactKind.TopicSet, "green tea", "*** alice set the topic: green tea\n")]
    [InlineData(FactKind.TopicSet, "", "*** alice took the topic away\n")]
    [InlineData(FactKind.Edited, "two\nlines", "*** alice corrects a message: two lines\n")]
    [InlineData(FactKind.Redacted, "", "*** alice took a message back\n")]
    [InlineData(FactKind.Reacted, "👍", "*** alice reacts: 👍\n")]
    public void Other_facts_are_told_in_words(FactKind kind, string text, string written)
        => Assert.Equal(written, Write(new FactHappened(Given.Lobby, null, Given.Fact(text, kind), null)));

    [Fact]
    public void Nobody_can_write_a_line_that_looks_like_anothers()
        => Assert.Equal(
            "\r<alice> hi\n\r<alice> <bob> I owe alice money\n\r<alice> bob is offline\n",
            Write(Given.Said("hi\n<bob> I owe alice money\nbob is offline")));

    [Fact]
    public void A_refusal_is_one_line()
        => Assert.Equal(
            "! There is no command “\u2400<b> bob is offline”. /help lists them; to say a line that begins with /, begin it with //.\n",
            Write(new Refused(new Refusal(RefusalCode.UnknownVerb, "\0<b>\nbob is offline"), null)));

    [Fact]
    public void A_newcomer_sees_the_topic_and_what_was_said_marked_as_history()
    {
        var entered = new RoomEntered(
            Given.Tea,
            Given.Fact("green tea", FactKind.TopicSet),
            [
                new FactHappened(Given.Tea, null, Given.Fact("yesterday", time: Given.Now.AddDays(-1)), null),
                Given.Said("two\nlines", room: Given.Tea),
                new FactHappened(Given.Tea, null, Given.Fact("waves", FactKind.Acted), null),
                new FactHappened(Given.Tea, null, Given.Fact("") with { RedactedBy = 9 }, null),
            ],
            MoreHistory: false,
            LastSeq: 7,
            People: 2,
            OffTheRecord: false,
            Tag: null);

        Assert.Equal(
            """
            *** You are in #tea, with 2 here.
            *** Topic: green tea
            *** Earlier in #tea:
            2026-11-06 01:05 <alice> yesterday
            01:05 <alice> two
            01:05 <alice> lines
            01:05 * alice waves
            01:05 <alice> (taken back)
            *** End of what was said earlier.

            """,
            Write(entered));
    }

    [Fact]
    public void Times_are_shown_in_the_zone_that_was_chosen()
    {
        var china = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(8), "east", "east");
        var page = new HistoryRead(Given.Tea, null, new FactPage([Given.Fact("hi")], More: true), null);

        Assert.Equal(
            "*** Earlier in #tea:\n09:05 <alice> hi\n*** End of what was said earlier.\n*** There is more; /history with a number shows more of it.\n",
            Bytes.Text(new LineWriter(Given.English, Given.Time, china).Write(page)));
    }

    [Fact]
    public void Lists_are_answered()
    {
        Assert.Equal("*** In #tea (2): alice, bob\n", Write(new PeopleListed(Given.Tea, Given.People(Given.Alice, Given.Bob), null)));
        Assert.Equal(
            "*** Rooms:\n***   #lobby (3, you are in it)\n***   #tea (1) green tea\n",
            Write(new RoomsListed([new RoomSummary(Given.Lobby, 3, "", true), new RoomSummary(Given.Tea, 1, "green tea", false)], null)));
        Assert.Equal(
            "*** Found in #tea for “gr”, newest first:\n01:05 <alice> green\n*** End of what was found.\n",
            Write(new SearchRead(Given.Tea, "gr", new FactPage([Given.Fact("green")], More: false), null)));
        Assert.Equal("*** Nothing in #tea contains “gr”.\n", Write(new SearchRead(Given.Tea, "gr", FactPage.Empty, null)));
    }

    [Fact]
    public void Help_shows_how_each_command_is_typed()
    {
        var help = Write(new HelpGiven([.. VerbTable.All.Where(v => v.Typed)], null));

        Assert.Contains("***   /whisper (/msg, /w) NICK TEXT - says something to one person alone\n", help, StringComparison.Ordinal);
        Assert.Contains("***   /leave (/part) [ROOM] - leaves a room, or this one\n", help, StringComparison.Ordinal);
        Assert.Contains("***   /who (/ls, /names) - who is in this room\n", help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_no_words_gets_none()
    {
        Assert.Empty(Writer.Write(new Done(null)));
        Assert.Empty(Writer.Write(new Ponged(null)));
        Assert.Empty(Writer.Write(new PersonTyping(Given.Lobby, null, Given.Bob)));
        Assert.Empty(Writer.Write(new Stored(Given.Said("hi"), false, null)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_greeting_fits_what_the_lesson_reads_at_once(string language)
        => Assert.InRange(new LineWriter(Words(language), Given.Time).Greeting().Length, 1, LineWriter.MaxGreetingLength - 1);

    [Fact]
    public void Words_are_in_the_servers_language()
        => Assert.Equal("[bob] 进入了房间\n", Bytes.Text(new LineWriter(Given.Chinese, Given.Time).Write(new PersonJoined(Given.Lobby, Given.Bob, null!, Given.Now))));

    private static Wire.Language.Words Words(string language) => Wire.Language.Words.For(language);

    private static string Write(ChatEvent happened, bool elsewhere = false) => Bytes.Text(Writer.Write(happened, elsewhere));
}
