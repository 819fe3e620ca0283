using Parley.Wire.Json;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json;

public sealed class JsonObjectReaderTests
{
    private const int Limit = 40;

    [Theory]
    [InlineData("""{"a":1}{"b":2}""", """took {"a":1}|took {"b":2}""")]
    [InlineData(" \r\n\t{\"a\":1}\n\n{\"b\":2} ", """took {"a":1}|took {"b":2}""")]
    [InlineData("{\n  \"a\": [ 1, {} ]\n}\n", "took {\n  \"a\": [ 1, {} ]\n}")]
    [InlineData("""{"a":"}{\"]\\"}{}""", """took {"a":"}{\"]\\"}|took {}""")]
    [InlineData("""{"a":{"b":[[],[{}],null,-1.5e3,true]}}""", """took {"a":{"b":[[],[{}],null,-1.5e3,true]}}""")]
    [InlineData("{\"a\":\"\xE8\x8C\xB6\xFF\"}", "took {\"a\":\"\xE8\x8C\xB6\xFF\"}")]
    [InlineData("""{"a":""", "")]
    [InlineData("hello\n{}\n", "refused Malformed|took {}")]
    [InlineData("hello{}", "refused Malformed|took {}")]
    [InlineData("[1]\n{}", "refused Malformed|took {}")]
    [InlineData("{}}\n{}", "took {}|refused Malformed|took {}")]
    [InlineData("{\"a\" 1}\n{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":1 2}{}", "refused Malformed|took {}")]
    [InlineData("{a:1}{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":}{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":1,}{}", "refused Malformed|took {}")]
    [InlineData("{,}{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":[1,]}{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":[}{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":1]{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":1{}", "refused Malformed|took {}")]
    [InlineData("{\"a\":\"no end\n{}\n", "refused Malformed|took {}")]
    [InlineData("{\"a\":\"\\\n\"}\n{}\n", "refused Malformed|refused Malformed|took {}")]
    [InlineData("{\"a\":\"this is far too long to be an object here\"}{}", "refused TooLarge 40|took {}")]
    [InlineData("{\"a\":\"this is far too long to be an object {\n{}", "refused TooLarge 40|took {}")]
    public void Bytes_become_objects_however_they_are_cut(string bytes, string heard)
    {
        for (var size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(heard, Read(Bytes.Raw(bytes), size));
        }
    }

    [Theory]
    [InlineData("{}\nhello {\"a\":1}\n{}\n")]
    [InlineData("{}\n{\"a\":{{\"b\":1}}}\n{}\n")]
    public void Once_objects_end_with_a_line_so_does_what_is_none(string bytes)
        => Assert.Equal("took {}|refused Malformed|took {}", Read(Bytes.Raw(bytes), bytes.Length));

    [Theory]
    [InlineData("{\"a\":", "1", "}")]
    [InlineData("{\"a\":", "{}", "}")]
    [InlineData("{\"a\":[", "{}", "]}")]
    public void Depth_has_a_limit(string open, string inner, string close)
    {
        var levels = open.Contains('[') ? 2 : 1;
        var innerLevels = inner.Contains('{') ? 1 : 0;
        var fits = (64 - innerLevels) / levels;
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Equal("took " + Nested(fits), Read(Bytes.Raw(Nested(fits)), 7, limit: 4096));
        Assert.Equal("refused Malformed|took {}", Read(Bytes.Raw(Nested(fits + 1) + "{}"), 7, limit: 4096));
    }

    [Theory]
    [InlineData("]", "{}")]
    [InlineData("", "\n{}")]
    public void Ten_thousand_levels_are_one_refusal_and_no_memory(string close, string next)
    {
        using var reader = new JsonObjectReader();
        var recorder = new Recorder();
        var nested = "{\"a\":" + new string('[', 10_000) + string.Concat(Enumerable.Repeat(close, 10_000));

        reader.Receive(Bytes.Raw(nested + (close.Length > 0 ? "}" : "")), recorder);
        Assert.Equal(0, reader.HeldBytes);
        reader.Receive(Bytes.Raw(next), recorder);

        Assert.Equal(["refused Malformed", "took {}"], recorder.Heard);
    }

    [Fact]
    public void An_object_over_the_limit_is_not_kept()
    {
        using var reader = new JsonObjectReader(Limit);
        var recorder = new Recorder();

        reader.Receive("{\"a\":\""u8, recorder);
        for (var sent = 0; sent < 1000; sent++)
        {
            reader.Receive(Bytes.Raw(new string('x', 100)), recorder);
            Assert.Equal(0, reader.HeldBytes);
        }

        reader.Receive("\"}{}"u8, recorder);
        Assert.Equal(["refused TooLarge 40", "took {}"], recorder.Heard);
    }

    [Fact]
    public void Eight_refusals_in_a_row_end_the_reading()
    {
        var heard = Read(Bytes.Raw(string.Concat(Enumerable.Repeat("GET / HTTP/1.1\r\n", 20))), 16);

        Assert.Equal(string.Concat(Enumerable.Repeat("refused Malformed|", 8)) + "closed BadInput", heard);
    }

    [Fact]
    public void An_object_in_between_forgives_the_refusals_before_it()
    {
        var heard = Read(Bytes.Raw(string.Concat(Enumerable.Repeat("oops\noops\n{}\n", 20))), 16);

        Assert.DoesNotContain("closed", heard, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_that_the_dialect_cannot_read_count_as_refusals()
    {
        using var reader = new JsonObjectReader(Limit);
        var recorder = new Recorder { Readable = false };

        reader.Receive(Bytes.Raw(string.Concat(Enumerable.Repeat("""{"a":tru}""", 10))), recorder);

        Assert.Equal([.. Enumerable.Repeat("""took {"a":tru}""", 8), "closed BadInput"], recorder.Heard);
    }

    [Theory]
    [InlineData("{}{}", false)]
    [InlineData("\n{}", false)]
    [InlineData("{} {}\r\n", true)]
    [InlineData("{\n}{\n}", false)]
    [InlineData("{} \t\r\n", true)]
    [InlineData("{}x\n", false)]
    public void A_line_end_behind_an_object_is_noticed(string bytes, bool delimited)
    {
        for (var size = 1; size <= bytes.Length; size++)
        {
            using var reader = new JsonObjectReader();
            foreach (var piece in Bytes.Raw(bytes).Chunk(size))
            {
                reader.Receive(piece, new Recorder());
            }

            Assert.Equal(delimited, reader.IsDelimited);
        }
    }

    [Fact]
    public void A_line_end_that_came_with_the_object_is_known_before_the_object_is_answered()
    {
        using var reader = new JsonObjectReader();
        var sink = new AsksFirst(reader);

        reader.Receive("{}\r\n"u8, sink);

        Assert.True(sink.WasDelimited);
    }

    private static string Read(byte[] bytes, int cutEvery, int limit = Limit)
    {
        using var reader = new JsonObjectReader(limit);
        var recorder = new Recorder();
        foreach (var piece in bytes.Chunk(cutEvery))
        {
            reader.Receive(piece, recorder);
        }

        return string.Join('|', recorder.Heard);
    }

    private sealed class AsksFirst(JsonObjectReader reader) : IObjectSink
    {
        public bool WasDelimited { get; private set; }

        public bool Take(ReadOnlySpan<byte> utf8)
        {
            WasDelimited = reader.IsDelimited;
            return true;
        }

        public void Refuse(Core.Refusal refusal, string? tag = null) => Assert.Fail("refused");

        public void Close(Core.CloseReason reason) => Assert.Fail("closed");
    }
}
