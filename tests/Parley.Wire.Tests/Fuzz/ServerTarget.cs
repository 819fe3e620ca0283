using System.Text.Json;
using Parley.Testing.Fuzz;
using Parley.Wire.Json.Modern;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A hostile server cannot make a client throw.</summary>
internal sealed class ServerTarget : IFuzzTarget
{
    public static string Corpus => "server";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        if (ServerObject.TryRead(input, out var read))
        {
            using var document = JsonDocument.Parse(input.ToArray());
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
            Assert.NotNull(read.ToString());
        }
    }
}
