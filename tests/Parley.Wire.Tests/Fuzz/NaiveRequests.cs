using System.Text.Json;
using Parley.Core.Verbs;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>
/// What objects ask for, read by way of a whole tree: of a field that is there twice the last counts, one that is not known is
/// passed over, null is the same as missing.
/// </summary>
internal static class NaiveRequests
{
    /// <summary>What a modern object asks for; null when it is to be refused, or is no request.</summary>
    public static string? Modern(JsonElement root)
    {
        var type = Last(root, "type");
        if (type?.ValueKind != JsonValueKind.String || !VerbTable.TryFind(type.Value.GetString()!, out var verb))
        {
            return null;
        }

        var arguments = new string?[verb.Params.Count];
        foreach (var (place, param) in verb.Params.Index())
        {
            switch (Last(root, param.Name))
            {
                case null or { ValueKind: JsonValueKind.Null }:
                    break;
                case { ValueKind: JsonValueKind.String } text:
                    arguments[place] = text.GetString();
                    break;
                case { ValueKind: JsonValueKind.Number } number when param.Kind == ParamKind.Number:
                    arguments[place] = number.GetRawText();
                    break;
                default:
                    return null;
            }
        }

        return Show.Request(new Act(verb, arguments), null);
    }

    /// <summary>The same of an old client's.</summary>
    public static string? Legacy(JsonElement root)
    {
        var (type, msg, nickname) = (Text(root, "type"), Text(root, "msg"), Text(root, "nickname"));
        return type switch
        {
            "login" when msg is not null => Ask("login", ("nick", msg)),
            "broadcast" when msg is not null => Ask("say", ("text", msg)),
            "sendto" when msg is not null && nickname is not null => Ask("whisper", ("nick", nickname), ("text", msg)),
            "ls" => Ask("who"),
            "help" => Ask("help"),
            "ignore" => Ask("mute"),
            _ => null,
        };
    }

    private static string Ask(string name, params (string Name, string? Value)[] arguments)
        => Show.Request(Act.Of(VerbTable.All.First(v => v.Name == name), arguments), null);

    private static string? Text(JsonElement root, string name)
        => Last(root, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Last(JsonElement root, string name)
        => root.EnumerateObject().Where(p => p.NameEquals(name)).Select(p => (JsonElement?)p.Value).LastOrDefault();
}
