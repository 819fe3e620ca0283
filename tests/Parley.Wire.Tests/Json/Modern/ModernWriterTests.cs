using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Ports;
using Parley.Core.Verbs;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json.Modern;

public sealed class ModernWriterTests
{
    private const string Place = "\"seq\":7,\"id\":\"019a5c00-0000-7000-8000-000000000007\",\"time\":\"2026-11-07T01:05:04.120Z\"";

    private static readonly ModernWriter Writer = new(Given.English);

    [Fact]
    public void A_fact_is_an_object_and_a_line()
        => Assert.Equal(
            $$"""{"type":"said","room":"lobby",{{Place}},"from":"alice","text":"hello 茶 \"<&>\"\n"}""" + "\n",
            Bytes.Text(Writer.Write(Given.Said("hello 茶 \"<&>\"\n"))));

    [Fact]
    public void A_whisper_has_a_receiver_and_no_room()
        => Assert.Equal($$"""{"type":"said","to":"bob",{{Place}},"from":"alice","text":"psst"}""", Write(Given.Whispered("psst")));

    [Fact]
    public void What_a_fact_does_not_have_is_left_out_and_the_rest_is_there()
    {
        var fact = new Fact(0, Guid.Empty, Given.Now, FactKind.Reacted, new Author("alice", 12), "👍") { Target = 3, EditedBy = 4, RedactedBy = 5 };

        Assert.Equal(
            """{"type":"reacted","room":"tea","id":"00000000-0000-0000-0000-000000000000","time":"2026-11-07T01:05:04.120Z","from":"alice","account":12,"text":"\uD83D\uDC4D","target":3,"edited":4,"redacted":5}""",
            Write(new FactHappened(Given.Tea, null, fact, null)));
    }

    [Fact]
    public void Every_kind_of_fact_has_its_type()
        => Assert.Equal(
            ["said", "acted", "topic", "edited", "redacted", "reacted"],
            Enum.GetValues<FactKind>().Select(kind => Read(new FactHappened(Given.Tea, null, Given.Fact("x", kind), null)).Type));

    [Fact]
    public void Joining_shows_the_room()
        => Assert.Equal(
            $$"""{"type":"joined","room":"tea","topic":null,"seq":7,"people":2,"off_the_record":false,"history":[{"type":"said","room":"tea",{{Place}},"from":"alice","text":"hi"}],"more":true,"tag":"j1"}""",
            Write(new RoomEntered(Given.Tea, null, [Given.Said("hi", room: Given.Tea)], true, 7, 2, false, "j1")));

    [Fact]
    public void Answers_bear_the_tag()
    {
        Assert.Equal("""{"type":"logged_in","nick":"bob","tag":"t"}""", Write(new LoggedIn(Given.Bob, "t")));
        Assert.Equal($$"""{"type":"stored","room":"lobby",{{Place}},"repeated":false,"tag":"t"}""", Write(new Stored(Given.Said("hi"), false, "t")));
        Assert.Equal("""{"type":"left","room":"tea","current":"lobby","tag":"t"}""", Write(new RoomExited(Given.Tea, Given.Lobby, "t")));
        Assert.Equal("""{"type":"people","room":"tea","people":["alice","bob"],"tag":"t"}""", Write(new PeopleListed(Given.Tea, Given.People(Given.Alice, Given.Bob), "t")));
        Assert.Equal(
            """{"type":"rooms","rooms":[{"room":"tea","people":1,"topic":"","joined":true}],"tag":"t"}""",
            Write(new RoomsListed([new RoomSummary(Given.Tea, 1, "", true)], "t")));
        Assert.Equal("""{"type":"history","room":"tea","facts":[],"more":false,"tag":"t"}""", Write(new HistoryRead(Given.Tea, null, FactPage.Empty, "t")));
        Assert.Equal("""{"type":"found","room":"tea","term":"x","facts":[],"more":false,"tag":"t"}""", Write(new SearchRead(Given.Tea, "x", FactPage.Empty, "t")));
        Assert.Equal("""{"type":"muted","muted":true,"tag":"t"}""", Write(new MuteChanged(true, Given.Now, "t")));
        Assert.Equal("""{"type":"topic_is","room":"tea","topic":null,"tag":"t"}""", Write(new TopicTold(Given.Tea, null, "t")));
        Assert.Equal("""{"type":"pong","tag":"t"}""", Write(new Ponged("t")));
        Assert.Equal("""{"type":"done","tag":"t"}""", Write(new Done("t")));
        Assert.Equal("""{"type":"done"}""", Write(new Done(null)));
    }

    [Fact]
    public void An_error_has_a_code_for_programs_and_a_sentence_for_people()
        => Assert.Equal(
            """{"type":"error","code":"nick_too_long","text":"A name has at most 32 characters. Choose a shorter one.","subject":"x","limit":32,"tag":"t"}""",
            Write(new Refused(new Refusal(RefusalCode.NickTooLong, "x") { Limit = 32 }, "t")));

    [Fact]
    public void Notices_say_who_and_when()
    {
        const string Time = "\"time\":\"2026-11-07T01:05:04.120Z\"";
        Assert.Equal($$"""{"type":"entered","room":"tea","nick":"bob",{{Time}}}""", Write(new PersonJoined(Given.Tea, Given.Bob, null!, Given.Now)));
        Assert.Equal($$"""{"type":"exited","room":"tea","nick":"bob","offline":true,{{Time}}}""", Write(new PersonLeft(Given.Tea, Given.Bob, true, null, Given.Now)));
        Assert.Equal($$"""{"type":"renamed","old":"bob","new":"alice",{{Time}}}""", Write(new PersonRenamed(Given.Bob, Given.Alice, Given.Now)));
        Assert.Equal("""{"type":"typing","room":"tea","nick":"bob"}""", Write(new PersonTyping(Given.Tea, null, Given.Bob)));
        Assert.Equal("""{"type":"bye","reason":"slow_reader","text":"Goodbye: too much was left unread. Connect again to go on."}""", Bytes.Text(Writer.Goodbye(CloseReason.SlowReader)).TrimEnd());
    }

    [Fact]
    public void Help_describes_every_command()
    {
        var help = Read(new HelpGiven([.. VerbTable.All.Where(v => v.Typed)], null));

        var whisper = Assert.Single(help.Commands!, c => c.Name == "whisper");
        Assert.Equal(["msg", "w"], whisper.Aliases);
        Assert.Equal([new ParamRow("nick", "word", false, true), new ParamRow("text", "rest", false, true)], whisper.Params);
        Assert.Equal("says something to one person alone", whisper.Help);
    }

    [Fact]
    public void Hello_announces_what_the_server_knows_and_takes()
    {
        var written = ModernWriter.Hello("Parley 0.1.0", LimitsObject.Of(new ChatLimits(), 131072, 30, 10), "h");

        Assert.True(ServerObject.TryRead(written, out var hello));
        Assert.Equal((1, "Parley 0.1.0", "h"), (hello.Version, hello.Server, hello.Tag));
        Assert.Equal(VerbTable.All.Where(v => !v.ForConsole).Select(v => v.Name), hello.Capabilities);
        Assert.Equal(LimitsObject.Of(new ChatLimits(), 131072, 30, 10), hello.Limits);
        Assert.DoesNotContain("burst", Bytes.Text(ModernWriter.Hello("Parley", LimitsObject.Of(new ChatLimits(), 131072, null, null), null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_reads_how_many_people_or_who()
    {
        Assert.Equal((2, null), Count(Read(new RoomEntered(Given.Tea, null, [], false, 7, 2, false, null))));
        Assert.Equal((2, "alice bob"), Count(Read(new PeopleListed(Given.Tea, Given.People(Given.Alice, Given.Bob), null))));

        static (int, string?) Count(ServerObject read)
            => (read.People!.Count, read.People.Names is { } names ? string.Join(' ', names) : null);
    }

    [Fact]
    public void Nothing_in_a_text_can_break_an_object()
    {
        Assert.Equal("half a pair \uFFFD, the other \uFFFD", Read(Given.Said("half a pair \uD83C, the other \uDF75")).Text);
        Assert.Equal("\0\u0007\u2028", Read(Given.Said("\0\u0007\u2028")).Text);
    }

    [Fact]
    public void Time_is_UTC_and_always_has_milliseconds()
        => Assert.Equal("2026-01-01T00:00:00.000Z", Read(new PersonJoined(Given.Tea, Given.Bob, null!, new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)))).Time);

    private static string Write(ChatEvent happened)
    {
        var text = Bytes.Text(Writer.Write(happened));
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
        return text[..^1];
    }

    private static ServerObject Read(ChatEvent happened)
        => ServerObject.TryRead(Writer.Write(happened), out var read) ? read : throw new InvalidOperationException("Not an object.");
}
