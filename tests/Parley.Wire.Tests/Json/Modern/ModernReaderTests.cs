using Parley.Core;
using Parley.Core.Limits;
using Parley.Wire.Json.Modern;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json.Modern;

public sealed class ModernReaderTests
{
    private static readonly ModernReader Reader = new(new ChatLimits());

    [Theory]
    [InlineData("""{"type":"say","room":"tea","text":"hi"}""", "say: tea, hi")]
    [InlineData("""{"text":"hi","room":"tea","type":"say"}""", "say: tea, hi")]
    [InlineData("""{"type":"say","text":"hi"}""", "say: -, hi")]
    [InlineData("""{"type":"say","room":null,"text":"hi"}""", "say: -, hi")]
    [InlineData("""{"type":"say","text":"one","text":"two"}""", "say: -, two")]
    [InlineData("""{"type":"say","text":"hi","mood":{"text":"no"},"list":[1,{"text":"no"}]}""", "say: -, hi")]
    [InlineData("""{"type":"say","text":"\u8336\ud83c\udf75 \"\\\/\b\f\n\r\t"}""", "say: -, 茶🍵 \"\\/\b\f\n\r\t")]
    [InlineData("""{"type":"say","text":"\udf75 \ud83c"}""", "say: -, \uFFFD \uFFFD")]
    [InlineData("""{"t\u0079pe":"say","text":"hi"}""", "say: -, hi")]
    [InlineData("""{"\udf75":1,"type":"say","text":"hi"}""", "say: -, hi")]
    [InlineData("""{"type":"say"}""", "say: -, -")]
    [InlineData("""{"type":"join","room":"tea","after":17}""", "join: tea, 17, -")]
    [InlineData("""{"type":"join","room":"tea","after":"17"}""", "join: tea, 17, -")]
    [InlineData("""{"type":"history","limit":1e3}""", "history: -, 1e3, -, -, -, -, -")]
    [InlineData("""{"type":"ping"}""", "ping:")]
    [InlineData("""{"type":"login"}""", "login: -, -, -")]
    [InlineData("""{"type":"say","text":17}""", "BadParameter text")]
    [InlineData("""{"type":"say","text":true}""", "BadParameter text")]
    [InlineData("""{"type":"say","text":{"a":1}}""", "BadParameter text")]
    [InlineData("""{"type":"join","room":["tea"]}""", "BadParameter room")]
    [InlineData("{}", "MissingParameter type")]
    [InlineData("""{"room":"tea"}""", "MissingParameter type")]
    [InlineData("""{"type":null}""", "BadParameter type")]
    [InlineData("""{"type":["say"]}""", "BadParameter type")]
    [InlineData("""{"type":"Say","text":"hi"}""", "UnknownVerb Say")]
    [InlineData("""{"type":"msg","nick":"bob","text":"hi"}""", "UnknownVerb msg")]
    [InlineData("""{"type":"wave\u0021"}""", "UnknownVerb wave!")]
    [InlineData("""{"type":"say","text":"\q"}""", "Malformed")]
    [InlineData("""{"type":"say","text":"hi","n":01}""", "Malformed")]
    [InlineData("not an object", "Malformed")]
    [InlineData("""[{"type":"ping"}]""", "Malformed")]
    [InlineData("\"type\"", "Malformed")]
    [InlineData("", "Malformed")]
    [InlineData("""{"type":"ping"}}""", "Malformed")]
    [InlineData("""{"type":"ping"}{"type":"ping"}""", "Malformed")]
    public void An_object_asks_for(string json, string read)
    {
        var request = Reader.Read(Bytes.Utf8(json));

        Assert.Equal(read, Show.Request(request.Act, request.Refusal));
        Assert.Equal(read != "Malformed", request.IsReadable);
    }

    [Theory]
    [InlineData("""{"type":"say","text":"hi","tag":"17"}""", "17")]
    [InlineData("""{"tag":"17","type":"say","text":"hi"}""", "17")]
    [InlineData("""{"type":"dance","tag":"17"}""", "17")]
    [InlineData("""{"type":"say","text":5,"tag":"17"}""", "17")]
    [InlineData("""{"type":"hello","tag":"17"}""", "17")]
    [InlineData("""{"type":"ping","tag":null}""", null)]
    public void A_tag_goes_back_with_whatever_comes_of_it(string json, string? tag)
    {
        var request = Reader.Read(Bytes.Utf8(json));

        Assert.Equal(tag, request.Tag);
        Assert.Equal(tag, request.Act is { } act ? act.Tag : tag);
    }

    [Fact]
    public void A_tag_has_a_limit()
    {
        static string Tagged(int length) => $$"""{"type":"ping","tag":"{{new string('x', length)}}"}""";

        Assert.Null(Reader.Read(Bytes.Utf8(Tagged(64))).Refusal);
        Assert.Equal(
            new Refusal(RefusalCode.BadParameter, "tag") { Limit = 64 },
            Reader.Read(Bytes.Utf8(Tagged(65))).Refusal);
        Assert.Equal("BadParameter tag", Show.Request(null, Reader.Read("""{"type":"ping","tag":7}"""u8).Refusal));
    }

    [Theory]
    [InlineData("""{"type":"hello"}""", 1, null)]
    [InlineData("""{"type":"hello","version":1,"client":"cat 1.0"}""", 1, "cat 1.0")]
    [InlineData("""{"client":"cat","version":2,"type":"hello","features":["x"]}""", 2, "cat")]
    [InlineData("""{"type":"hello","version":"1","client":7}""", 1, null)]
    [InlineData("""{"type":"hello","version":1e99}""", 1, null)]
    public void Hello_opens_the_dialect(string json, long version, string? client)
        => Assert.Equal(new HelloRequest(version, client), Reader.Read(Bytes.Utf8(json)).Hello);

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced()
    {
        var request = Reader.Read(Bytes.Raw("{\"type\":\"say\",\"te\xFFxt\":1,\"text\":\"bad \xC3( \xED\xA0\x80\",\"tag\":\"\xFF\"}"));

        Assert.Equal("say: -, bad \uFFFD( \uFFFD\uFFFD\uFFFD", Show.Request(request.Act, request.Refusal));
        Assert.Equal("\uFFFD", request.Tag);
    }
}
