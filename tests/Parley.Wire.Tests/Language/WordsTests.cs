using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Verbs;
using Parley.Wire.Language;

namespace Parley.Wire.Tests.Language;

public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> English = Words.Load(CultureInfo.InvariantCulture);

    public static TheoryData<string> Languages { get; } = [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_has_words(string language)
        => Assert.All(Enum.GetValues<RefusalCode>(), code => Assert.Contains("Refusal_" + code, File(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_has_help(string language)
        => Assert.All(VerbTable.All.Where(verb => verb.Typed), verb => Assert.Contains("Help_" + verb.Name, File(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_goodbye_has_words(string language)
        => Assert.All(Enum.GetValues<CloseReason>(), reason => Assert.Contains("Bye_" + reason, File(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_note_has_words(string language)
        => Assert.All(Enum.GetValues<NoteCode>(), code => Assert.Contains("Note_" + code, File(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translations_are_whole_and_fill_the_same_places(string language)
    {
        var translated = File(language);

        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(translated, pair => Assert.Equal(Places(English[pair.Key]), Places(pair.Value)));
        Assert.All(translated, pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    [Theory]
    [InlineData("en", "Somebody here is called bob. Choose another name.")]
    [InlineData("zh", "已经有人叫 bob 了，请另取一个昵称。")]
    [InlineData("zh-CN", "已经有人叫 bob 了，请另取一个昵称。")]
    [InlineData("xx", "Somebody here is called bob. Choose another name.")]
    public void A_refusal_is_told_in_the_language_asked_for(string language, string told)
        => Assert.Equal(told, Words.For(language).Of(new Refusal(RefusalCode.NickTaken, "bob")));

    [Theory]
    [InlineData("en", "moderator", "That takes more than you may do here: it is for moderators.")]
    [InlineData("en", "administrator", "That takes more than you may do here: it is for administrators of the server.")]
    [InlineData("zh", "owner", "你无权这样做，这需要房间所有者的权限。")]
    public void Whose_it_is_to_do_is_told_in_that_language_too(string language, string rank, string told)
        => Assert.Equal(told, Words.For(language).Of(new Refusal(RefusalCode.NotAllowed, rank)));

    [Fact]
    public void A_refusal_without_a_subject_reads_well_too()
        => Assert.Equal("You are in no room. /join lobby takes you to one.", Words.English.Of(new Refusal(RefusalCode.NotInRoom)));

    [Fact]
    public void What_somebody_sent_is_shown_short_and_harmless()
    {
        static string Told(string subject) => Words.English.Of(new Refusal(RefusalCode.NoSuchPerson, subject));

        Assert.Equal("Nobody here is called \u241B[2J {limit}. /who lists the people.", Told("\u001B[2J\n{limit}"));
        Assert.Equal($"Nobody here is called {new string('x', 64)}…. /who lists the people.", Told(new string('x', 1000)));
        Assert.Equal($"Nobody here is called {new string('x', 63)}…. /who lists the people.", Told(new string('x', 63) + "🍵🍵"));
    }

    private static Dictionary<string, string> File(string language) => Words.Load(Words.For(language).Culture);

    private static IEnumerable<string> Places(string sentence)
        => Place().Matches(sentence).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct();

    [GeneratedRegex("\\{[a-z0-9]+\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
