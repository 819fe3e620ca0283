using Parley.Wire.Json.Legacy;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json.Legacy;

public sealed class LegacyReaderTests
{
    [Theory]
    [InlineData("""{"type":"login","msg":"bob"}""", "login: bob, -, -")]
    [InlineData("""{"type":"login","msg":"bob the builder"}""", "login: bob the builder, -, -")]
    [InlineData("""{"msg":"hi","type":"broadcast"}""", "say: -, hi")]
    [InlineData("""{"type":"broadcast","msg":"/join tea"}""", "say: -, /join tea")]
    [InlineData("""{"type":"broadcast","msg":"\u8336\ud83c\udf75"}""", "say: -, 茶🍵")]
    [InlineData("""{"type":"broadcast","msg":"\ud83c half"}""", "say: -, \uFFFD half")]
    [InlineData("""{"type":"sendto","nickname":"bob","msg":"hi"}""", "whisper: bob, hi")]
    [InlineData("""{"type":"ls","msg":null}""", "who: -")]
    [InlineData("""{"type":"help","msg":null}""", "help: -")]
    [InlineData("""{"type":"help"}""", "help: -")]
    [InlineData("""{"type":"ignore","msg":null,"more":{"msg":[1]}}""", "mute:")]
    [InlineData("{}", "MissingParameter type")]
    [InlineData("""{"type":null}""", "MissingParameter type")]
    [InlineData("""{"type":7}""", "BadParameter type")]
    [InlineData("""{"type":"login"}""", "MissingParameter msg")]
    [InlineData("""{"type":"login","msg":null}""", "MissingParameter msg")]
    [InlineData("""{"type":"broadcast","msg":["hi"]}""", "BadParameter msg")]
    [InlineData("""{"type":"sendto","msg":"hi"}""", "MissingParameter nickname")]
    [InlineData("""{"type":"sendto","nickname":"bob"}""", "MissingParameter msg")]
    [InlineData("""{"type":"sendto","nickname":{},"msg":"hi"}""", "BadParameter nickname")]
    [InlineData("""{"type":"dance","msg":"hi"}""", "UnknownVerb dance")]
    [InlineData("""{"type":"join","msg":"tea"}""", "UnknownVerb join")]
    [InlineData("""{"type":"say","msg":tru}""", "Malformed")]
    [InlineData("""{"type":"\x"}""", "Malformed")]
    [InlineData("""[{"type":"ls"}]""", "Malformed")]
    [InlineData("""{"type":"ls"}}""", "Malformed")]
    public void An_object_asks_for(string json, string read)
    {
        var request = LegacyReader.Read(Bytes.Utf8(json));

        Assert.Equal(read, Show.Request(request.Act, request.Refusal));
        Assert.Equal(read != "Malformed", request.IsReadable);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced()
    {
        var request = LegacyReader.Read(Bytes.Raw("{\"type\":\"broadcast\",\"msg\":\"bad \xC3( \\n\xFF\"}"));

        Assert.Equal("say: -, bad \uFFFD( \n\uFFFD", Show.Request(request.Act, request.Refusal));
    }
}
