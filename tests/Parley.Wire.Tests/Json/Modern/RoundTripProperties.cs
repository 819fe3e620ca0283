using FsCheck;
using FsCheck.Fluent;
using Parley.Core.Limits;
using Parley.Core.Verbs;
using Parley.Wire.Json;
using Parley.Wire.Json.Modern;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json.Modern;

public sealed class RoundTripProperties
{
    private static readonly ModernReader Reader = new(new ChatLimits());

    private static readonly ModernWriter Writer = new(Given.English);

    [Fact]
    public void A_request_is_read_as_it_was_written()
        => Prop.ForAll(
            Acts(),
            act =>
            {
                var read = Reader.Read(ModernRequestWriter.Write(act));
                return read.Refusal is null
                    && read.Act!.Verb == act.Verb
                    && read.Act.Tag == act.Tag
                    && read.Act.Arguments.SequenceEqual(act.Arguments);
            })
        .Holds();

    [Fact]
    public void A_text_comes_out_of_the_wire_as_it_went_in()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<UnicodeString>(),
            text => ServerObject.TryRead(Writer.Write(Given.Said(Whole(text.Get))), out var read) && read.Text == Whole(text.Get))
        .Holds();

    [Fact]
    public void Written_objects_are_delimited_objects()
        => Prop.ForAll(
            Acts(),
            act =>
            {
                using var reader = new JsonObjectReader();
                var recorder = new Recorder();
                reader.Receive(ModernRequestWriter.Write(act), recorder);
                return reader.IsDelimited && recorder.Heard.Count == 1;
            })
        .Holds();

    [Fact]
    public void A_hello_is_read_as_it_was_written()
        => Assert.Equal(new HelloRequest(1, "cat \"1\""), Reader.Read(ModernRequestWriter.Hello("cat \"1\"")).Hello);

    private static Arbitrary<Act> Acts()
    {
        var text = Gen.OneOf(
            Gen.Constant((string?)null),
            ArbMap.Default.GeneratorFor<UnicodeString>().Select(t => (string?)Whole(t.Get)),
            Gen.Elements<string?>("tea", "17", "", "\"\\{}\n"));
        return (from verb in Gen.Elements(VerbTable.All.ToArray())
                from arguments in text.ArrayOf(verb.Params.Count)
                from tag in Gen.Elements<string?>(null, "1", "茶", new string('x', 64))
                select new Act(verb, arguments, tag)).ToArbitrary();
    }

    /// <summary>The wire carries Unicode text: half a surrogate pair is none.</summary>
    private static string Whole(string? text) => Bytes.Text(Bytes.Utf8(text ?? ""));
}
