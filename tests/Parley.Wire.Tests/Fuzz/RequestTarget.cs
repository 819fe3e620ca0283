using System.Text.Json;
using Parley.Core;
using Parley.Core.Limits;
using Parley.Testing.Fuzz;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>What either JSON dialect accepts is JSON, is text, is what a reader of the whole tree finds, and is read again as it was.</summary>
internal sealed class RequestTarget : IFuzzTarget
{
    private static readonly ModernReader Reader = new(new ChatLimits());

    public static string Corpus => "request";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var json = input.ToArray();
        FuzzModern(json);
        FuzzLegacy(json);
    }

    private static void FuzzModern(byte[] json)
    {
        var request = Reader.Read(json);
        Assert.Single(new object?[] { request.Act, request.Hello, request.Refusal }.OfType<object>());
        AssertJson(json, request.IsReadable);
        if (request.Act is not { } act)
        {
            return;
        }

        Assert.Equal(act.Verb.Params.Count, act.Arguments.Length);
        Assert.All(act.Arguments.OfType<string>(), Fragments.AssertWhole);
        Assert.InRange(act.Tag?.Length ?? 0, 0, 64);
        AssertNaive(json, NaiveRequests.Modern, Show.Request(act, null));
        var again = Reader.Read(ModernRequestWriter.Write(act)).Act!;
        Assert.Equal(act.Verb, again.Verb);
        Assert.Equal(act.Tag, again.Tag);
        Assert.Equal(act.Arguments, again.Arguments);
    }

    private static void FuzzLegacy(byte[] json)
    {
        var request = LegacyReader.Read(json);
        Assert.Single(new object?[] { request.Act, request.Refusal }.OfType<object>());
        AssertJson(json, request.IsReadable);
        if (request.Act is { } act)
        {
            Assert.Equal(act.Verb.Params.Count, act.Arguments.Length);
            Assert.All(act.Arguments.OfType<string>(), Fragments.AssertWhole);
            Assert.Null(act.Missing());
            AssertNaive(json, NaiveRequests.Legacy, Show.Request(act, null));
        }
        else
        {
            Assert.NotEqual(RefusalCode.TooLarge, request.Refusal!.Code);
        }
    }

    /// <summary>What a reader calls readable, a parser that builds the whole tree reads too. The other way round it may not be an object.</summary>
    private static void AssertJson(byte[] json, bool isReadable)
    {
        if (isReadable)
        {
            using var document = JsonDocument.Parse(json);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    private static void AssertNaive(byte[] json, Func<JsonElement, string?> read, string found)
    {
        using var document = JsonDocument.Parse(json);
        string? expected;
        try
        {
            expected = read(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, and halves of a surrogate pair: for these the framework has no string.
            return;
        }

        Assert.Equal(expected, found);
    }
}
