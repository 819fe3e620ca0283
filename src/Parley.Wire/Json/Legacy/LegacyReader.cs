using System.Text.Json;
using Parley.Core;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Talking;

namespace Parley.Wire.Json.Legacy;

/// <summary>
/// Reads what an old client sends:
/// <code>
/// {"type":"login","msg":NICK}                      {"type":"ls","msg":null}
/// {"type":"broadcast","msg":TEXT}                  {"type":"help","msg":null}
/// {"type":"sendto","nickname":NICK,"msg":TEXT}     {"type":"ignore","msg":null}
/// </code>
/// Other fields are passed over.
/// </summary>
public static class LegacyReader
{
    private const string Type = "type";
    private const string Msg = "msg";
    private const string Nickname = "nickname";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonScanner.MaxDepth };

    /// <summary>Reads one complete object.</summary>
    public static LegacyRequest Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return ReadRequest(utf8);
        }
        catch (JsonException)
        {
            // The framework's reader has no other way to say that a number or an escape is none.
            return Malformed;
        }
    }

    private static LegacyRequest Malformed => new(null, new Refusal(RefusalCode.Malformed));

    private static LegacyRequest ReadRequest(ReadOnlySpan<byte> utf8)
    {
        var fields = default(Fields);
        var reader = new Utf8JsonReader(utf8, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Malformed;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonText.Is(ref reader, Type))
            {
                fields.Type = ReadText(ref reader, Type, ref fields.Refusal);
            }
            else if (JsonText.Is(ref reader, Msg))
            {
                fields.Msg = ReadText(ref reader, Msg, ref fields.Refusal);
            }
            else if (JsonText.Is(ref reader, Nickname))
            {
                fields.Nickname = ReadText(ref reader, Nickname, ref fields.Refusal);
            }

            reader.Skip();
        }

        if (reader.Read())
        {
            return Malformed;
        }

        return fields.Refusal is null ? ToRequest(fields) : new LegacyRequest(null, fields.Refusal);
    }

    private static LegacyRequest ToRequest(Fields fields) => fields.Type switch
    {
        null => Missing(Type),
        "login" => fields.Msg is null ? Missing(Msg) : Ask(Act.Of(LoginVerb.Row, ("nick", fields.Msg))),
        "broadcast" => fields.Msg is null ? Missing(Msg) : Ask(Act.Of(SayVerb.Row, ("text", fields.Msg))),
        "sendto" when fields.Nickname is null => Missing(Nickname),
        "sendto" => fields.Msg is null ? Missing(Msg) : Ask(Act.Of(WhisperVerb.Row, ("nick", fields.Nickname), ("text", fields.Msg))),
        "ls" => Ask("who"),
        "help" => Ask("help"),
        "ignore" => Ask(Act.Of(MuteVerb.Row)),
        var other => new LegacyRequest(null, new Refusal(RefusalCode.UnknownVerb, other)),
    };

    private static LegacyRequest Ask(string name)
        => VerbTable.TryFind(name, out var verb)
            ? Ask(Act.Of(verb))
            : new LegacyRequest(null, new Refusal(RefusalCode.UnknownVerb, name));

    private static LegacyRequest Ask(Act act) => new(act, null);

    private static LegacyRequest Missing(string field) => new(null, new Refusal(RefusalCode.MissingParameter, field));

    private static string? ReadText(ref Utf8JsonReader reader, string field, ref Refusal? refusal)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonText.Read(ref reader);
            case JsonTokenType.Null:
                return null;
            default:
                refusal ??= new Refusal(RefusalCode.BadParameter, field);
                return null;
        }
    }

    private struct Fields
    {
        public string? Type;
        public string? Msg;
        public string? Nickname;
        public Refusal? Refusal;
    }
}
