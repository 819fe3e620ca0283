using System.Reflection;
using System.Text.Json;
using Parley.Testing.Fuzz;
using Parley.Wire.Json.Modern;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A hostile server cannot make a client throw, and what a client reads is what the object says.</summary>
internal sealed class ServerTarget : IFuzzTarget
{
    private static readonly PropertyInfo[] Texts = [.. typeof(ServerObject).GetProperties().Where(p => p.PropertyType == typeof(string))];

    public static string Corpus => "server";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        if (ServerObject.TryRead(input, out var read))
        {
            using var document = JsonDocument.Parse(input.ToArray());
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
            Assert.NotNull(read.ToString());
            foreach (var property in Texts)
            {
                AssertText(document.RootElement, property, (string?)property.GetValue(read));
            }
        }
    }

    private static void AssertText(JsonElement root, PropertyInfo property, string? read)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        var said = root.EnumerateObject().Where(p => p.NameEquals(name)).Select(p => (JsonElement?)p.Value).LastOrDefault();
        Assert.Equal(said is { ValueKind: JsonValueKind.String } text ? text.GetString() : name == "type" ? "" : null, read);
    }
}
