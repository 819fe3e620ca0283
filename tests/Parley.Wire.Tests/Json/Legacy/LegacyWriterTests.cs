using System.Text.Json;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json.Legacy;

public sealed class LegacyWriterTests
{
    private const string Stamp = @"[TIME : Sat Nov  7 01:05:04 2026]\r\n";

    private static readonly LegacyWriter Writer = new(Given.English, Given.Time);

    [Fact]
    public void The_greeting_is_a_line_and_no_object()
        => Assert.Equal("Welcome to Parley. Choose a name to come in.\r\n", Bytes.Text(Writer.Greeting()));

    [Fact]
    public void A_message_has_its_time_and_its_name()
        => Assert.Equal(
            $$"""{"type":"broadcast","msg":"{{Stamp}}[alice] : hello \u8336\ud83c\udf75 \"\\\r\n"}""",
            Write(Given.Said("hello 茶🍵 \"\\")));

    [Fact]
    public void A_whisper_names_both_ends()
        => Assert.Equal(
            $$"""{"type":"single","msg":"{{Stamp}}[ alice CHATTING TO bob ] : psst\r\n"}""",
            Write(Given.Whispered("psst")));

    [Fact]
    public void Arrivals_and_departures_are_words_of_the_system()
    {
        Assert.Equal(
            $$"""{"type":"system_msg","msg":"{{Stamp}}[ SYSTEM ] : [bob] entered room\r\n"}""",
            Write(new PersonJoined(Given.Lobby, Given.Bob, null!, Given.Now)));
        Assert.Equal(
            $$"""{"type":"system_msg","msg":"{{Stamp}}[ SYSTEM ] : bob is offline\r\n"}""",
            Write(new PersonLeft(Given.Lobby, Given.Bob, Offline: true, null, Given.Now)));
    }

    [Fact]
    public void A_login_is_answered_with_its_outcome()
    {
        Assert.Equal("""{"type":"login","success":true,"msg":"Welcome, bob."}""", Write(new LoggedIn(Given.Bob, null)));
        Assert.Equal(
            """{"type":"login","success":false,"msg":"Somebody here is called bob. Choose another name."}""",
            Write(Refused(RefusalCode.NickTaken, "bob")));
        Assert.Equal("""{"type":"login","success":false,"msg":"Choose a name first."}""", Write(Refused(RefusalCode.NotLoggedIn)));
    }

    [Fact]
    public void A_refusal_comes_as_the_object_that_the_client_waits_for()
    {
        Assert.StartsWith("""{"type":"broadcast","msg":"You have muted the rooms""", Write(Refused(RefusalCode.Muted)), StringComparison.Ordinal);
        Assert.Equal(
            """{"type":"single","msg":"Nobody here is called carol. /who lists the people."}""",
            Write(Refused(RefusalCode.NoSuchPerson, "carol")));
        Assert.StartsWith(
            $$"""{"type":"system_msg","msg":"{{Stamp}}[ SYSTEM ] : Something is missing: nickname.""",
            Write(Refused(RefusalCode.MissingParameter, "nickname")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_help_are_answered()
    {
        Assert.Equal(
            """{"type":"ls","msg":"[ SYSTEM ] ALIVE USER : \r\nalice,\r\nbob,\r\n"}""",
            Write(new PeopleListed(Given.Lobby, Given.People(Given.Alice, Given.Bob), null)));
        Assert.Equal(
            """{"type":"help","msg":"/ls - who is here\r\n/i - mute the rooms, and turn them on again\r\n@NICK TEXT - say something to one person\r\n/help - this list"}""",
            Write(new HelpGiven([], null)));
        Assert.StartsWith(
            $$"""{"type":"ignore","success":true,"msg":"{{Stamp}}[ SYSTEM ] : The rooms are muted""",
            Write(new MuteChanged(true, Given.Now, null)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_line_cannot_pass_for_anothers_message()
        => Assert.EndsWith(
            """[alice] : hi\r\n    [bob] : I owe alice money\r\n"}""",
            Write(Given.Said("hi\n[bob] : I owe alice money")),
            StringComparison.Ordinal);

    [Fact]
    public void What_the_server_takes_back_by_itself_is_left_out()
        => Assert.Empty(Writer.Write(Given.Said("") with { IsQuiet = true }, delimited: true));

    [Fact]
    public void History_is_left_out()
        => Assert.Empty(Writer.Write(new RoomEntered(Given.Lobby, null, [Given.Said("earlier")], false, 7, 2, false, null), delimited: false));

    [Theory]
    [InlineData("茶")]
    [InlineData("🍵")]
    [InlineData("x")]
    [InlineData("\"\n")]
    public void A_long_text_continues_in_further_objects_and_no_character_is_cut(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 2500)) + "!";

        var objects = Writer.Write(Given.Said(text), delimited: false);

        Assert.All(objects, o => Assert.InRange(o.Length, 1, 1024));
        Assert.All(objects, o => Assert.All(o, b => Assert.InRange(b, (byte)' ', (byte)'~')));
        var parts = objects.Select(o => JsonDocument.Parse(o).RootElement.GetProperty("msg").GetString()!).ToList();
        const string Head = "[TIME : Sat Nov  7 01:05:04 2026]\r\n[alice] : ";
        Assert.All(parts, part => Assert.StartsWith(Head, part, StringComparison.Ordinal));
        Assert.Equal(
            text.Replace("\n", "\r\n    ", StringComparison.Ordinal),
            string.Concat(parts.Select(part => part[Head.Length..^2])));
    }

    [Fact]
    public void The_longest_names_leave_room_for_text()
    {
        var longest = string.Concat(Enumerable.Repeat("𠮷", Nick.MaxLength));
        var whisper = new FactHappened(null, Nick.Parse(longest), Given.Fact(new string('茶', 500), from: longest), null);

        var objects = Writer.Write(whisper, delimited: false);

        Assert.All(objects, o => Assert.InRange(o.Length, 1, 1024));
        Assert.InRange(objects.Count, 2, 50);
    }

    [Fact]
    public void A_list_that_is_too_long_is_cut_between_names()
    {
        var people = Enumerable.Range(0, 400).Select(i => Nick.Parse($"茶-{i}")).ToArray();

        var objects = Writer.Write(new PeopleListed(Given.Lobby, Given.People(people), null), delimited: false);

        Assert.All(objects, o => Assert.InRange(o.Length, 1, 1024));
        var names = objects
            .SelectMany(o => JsonDocument.Parse(o).RootElement.GetProperty("msg").GetString()!.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line != "[ SYSTEM ] ALIVE USER : ");
        Assert.Equal(people.Select(p => p.Text + ","), names);
    }

    [Fact]
    public void A_client_that_ends_its_objects_with_a_line_gets_one_whole_object()
    {
        var written = Assert.Single(Writer.Write(Given.Said(new string('茶', 5000)), delimited: true));

        Assert.EndsWith("\\r\\n\"}\n", Bytes.Text(written), StringComparison.Ordinal);
        Assert.InRange(written.Length, 5000 * 6, int.MaxValue);
    }

    [Fact]
    public void Time_is_shown_in_the_zone_that_was_chosen_with_English_names()
    {
        var west = TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-3), "west", "west");

        Assert.Contains("[TIME : Fri Nov  6 22:05:04 2026]", Bytes.Text(new LegacyWriter(Given.Chinese, Given.Time, west).Write(Given.Said("hi"), false)[0]), StringComparison.Ordinal);
        Assert.Equal("Sat Nov 21 01:05:04 2026", CTime.Format(Given.Now.AddDays(14)));
    }

    private static Refused Refused(RefusalCode code, string? subject = null) => new(new Refusal(code, subject), null);

    private static string Write(ChatEvent happened) => Bytes.Text(Assert.Single(Writer.Write(happened, delimited: false)));
}
