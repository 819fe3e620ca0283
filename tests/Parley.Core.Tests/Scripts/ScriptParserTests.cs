using Parley.Testing.Scripts;

namespace Parley.Core.Tests.Scripts;

public sealed class ScriptParserTests
{
    [Fact]
    public void A_line_is_a_step_of_acts_and_what_is_seen()
    {
        var script = ScriptParser.Parse("x.chat", """
            @needs many-rooms tags   # what for
            alice joins tea ; bob joins "coffee"   > bob sees joined bob ; bob does not see left alice
              > alice is refused NickTaken about bob
            """);

        Assert.Equal(["many-rooms", "tags"], script.Needs);
        var step = Assert.Single(script.Steps);
        Assert.Equal(2, step.Line);
        Assert.Equal(["alice join room=tea", "bob join room=coffee"], step.Acts.Select(a => a.ToString()));
        Assert.Equal([("bob", false), ("bob", true), ("alice", false)], step.Expectations.Select(e => (e.Who, e.Negated)));
        Assert.Equal("NickTaken", step.Expectations[2].Fields["code"]);
    }

    [Theory]
    [InlineData("""alice says "a \"b\" \\ \n\u{1F600}" """, "a \"b\" \\ \n😀")]
    [InlineData("""alice says "# > ; ," """, "# > ; ,")]
    [InlineData("""alice says "ab"*3""", "ababab")]
    [InlineData("""alice says "" """, "")]
    public void Quoted_text_means_what_it_means_elsewhere(string line, string text)
        => Assert.Equal(text, Assert.Single(Assert.Single(ScriptParser.Parse("x.chat", line).Steps).Acts)["text"]);

    [Fact]
    public void A_verb_without_a_sentence_is_done_by_its_name()
    {
        var act = ScriptParser.Parse("x.chat", "alice does kick nick=bob reason=\"no milk\"").Steps[0].Acts[0];
        Assert.Equal(("kick", "bob", "no milk"), (act.Verb, act["nick"], act["reason"]));
    }

    [Theory]
    [InlineData("alice dances", "Nobody can do that")]
    [InlineData("alice joins tea > bob sees stars", "Nobody can see that")]
    [InlineData("alice says \"hi", "no end")]
    [InlineData("alice says \"\\x\"", "unknown escape")]
    [InlineData("> bob sees nothing", "before anything is done")]
    [InlineData("alice connects\n@needs tags", "before the first step")]
    [InlineData("@needs wings", "No door can offer 'wings'")]
    [InlineData("alice connects > alice is refused Entry", "no refusal Entry")]
    [InlineData("\"alice\" connects", "begins with a name")]
    [InlineData("alice does kick bob", "Not an argument")]
    public void What_is_no_script_is_refused_with_the_line(string text, string why)
    {
        var error = Assert.Throws<FormatException>(() => ScriptParser.Parse("x.chat", text));
        Assert.StartsWith($"x.chat:{text.Split('\n').Length}:", error.Message);
        Assert.Contains(why, error.Message);
    }
}
