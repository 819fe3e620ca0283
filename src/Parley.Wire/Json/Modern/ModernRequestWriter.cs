using Parley.Core.Verbs;

namespace Parley.Wire.Json.Modern;

/// <summary>Writes what a client of the modern dialect sends: the other end of <see cref="ModernReader"/>.</summary>
public static class ModernRequestWriter
{
    /// <summary>The object that opens the dialect.</summary>
    /// <param name="client">What the client calls itself.</param>
    public static byte[] Hello(string? client)
    {
        var writer = JsonLine.Begin(out var buffer);
        writer.WriteStartObject();
        writer.WriteString("type"u8, Protocol.Hello);
        writer.WriteNumber("version"u8, Protocol.Version);
        if (client is not null)
        {
            writer.WriteString("client"u8, client);
        }

        writer.WriteEndObject();
        return JsonLine.End(writer, buffer);
    }

    /// <summary>A request, its arguments by the names of the verb's parameters; what is null is left out.</summary>
    public static byte[] Write(Act act)
    {
        var writer = JsonLine.Begin(out var buffer);
        writer.WriteStartObject();
        writer.WriteString("type"u8, act.Verb.Name);
        if (act.Tag is not null)
        {
            writer.WriteString("tag"u8, act.Tag);
        }

        for (var i = 0; i < act.Arguments.Length; i++)
        {
            if (act.Arguments[i] is { } argument)
            {
                writer.WriteString(act.Verb.Params[i].Name, argument);
            }
        }

        writer.WriteEndObject();
        return JsonLine.End(writer, buffer);
    }
}
