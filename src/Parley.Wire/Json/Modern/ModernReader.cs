using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Parley.Core;
using Parley.Core.Limits;
using Parley.Core.Verbs;

namespace Parley.Wire.Json.Modern;

/// <summary>
/// Reads a request: <c>{"type": verb, "tag"?: string, *( parameter: string / number )}</c>. The parameters are those of the
/// verb's row; fields that it does not have are passed over, null is the same as missing. Order does not matter, and of a
/// field that is there twice the last counts.
/// </summary>
/// <param name="limits">Where the longest tag is set.</param>
public sealed class ModernReader(ChatLimits limits)
{
    private static readonly FrozenDictionary<string, Verb>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        VerbTable.All.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonScanner.MaxDepth };

    /// <summary>Reads one complete object.</summary>
    public ModernRequest Read(ReadOnlySpan<byte> utf8)
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

    private static ModernRequest Malformed => new(null, null, new Refusal(RefusalCode.Malformed), null);

    private ModernRequest ReadRequest(ReadOnlySpan<byte> utf8)
    {
        var fields = default(Fields);
        if (!TryReadFields(utf8, ref fields))
        {
            return Malformed;
        }

        if (fields.CameBeforeType && fields.Verb is { } last)
        {
            (fields.Arguments, fields.IsTypeKnown) = (new string?[last.Params.Count], true);
            TryReadFields(utf8, ref fields);
        }

        var refusal = fields.Refusal;
        if (refusal is null && fields.Verb is null && !fields.IsHello)
        {
            refusal = fields.UnknownType is { } type
                ? new Refusal(RefusalCode.UnknownVerb, type)
                : new Refusal(RefusalCode.MissingParameter, "type");
        }

        if (refusal is not null)
        {
            return new ModernRequest(null, null, refusal, fields.Tag);
        }

        return fields.Verb is { } verb
            ? new ModernRequest(new Act(verb, fields.Arguments!, fields.Tag), null, null, fields.Tag)
            : new ModernRequest(null, ReadHello(utf8), null, fields.Tag);
    }

    /// <summary>False for what is no object. That nothing stands behind the object, the last read makes sure of.</summary>
    private bool TryReadFields(ReadOnlySpan<byte> utf8, ref Fields fields)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonText.Is(ref reader, "type"))
            {
                reader.Read();
                if (!fields.IsTypeKnown)
                {
                    ReadType(ref reader, ref fields);
                }
            }
            else if (JsonText.Is(ref reader, "tag"))
            {
                reader.Read();
                ReadTag(ref reader, ref fields);
            }
            else
            {
                ReadParam(ref reader, ref fields);
            }

            reader.Skip();
        }

        return !reader.Read();
    }

    private static void ReadType(ref Utf8JsonReader reader, ref Fields fields)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            fields.Refusal ??= new Refusal(RefusalCode.BadParameter, "type");
            return;
        }

        // 64 bytes: no verb's name comes near.
        Span<char> name = stackalloc char[64];
        var isShort = !reader.ValueIsEscaped && reader.ValueSpan.Length <= name.Length;
        name = isShort ? name[..Encoding.UTF8.GetChars(reader.ValueSpan, name)] : default;
        // Behind another type, parameters may stand that are this one's.
        fields.CameBeforeType |= fields.Verb is not null;
        if (Verbs.TryGetValue(name, out var verb))
        {
            (fields.Verb, fields.Arguments) = (verb, new string?[verb.Params.Count]);
        }
        else
        {
            fields.Verb = null;
            fields.IsHello = name.SequenceEqual(Protocol.Hello);
            fields.UnknownType = fields.IsHello ? null : JsonText.Read(ref reader);
        }
    }

    private void ReadTag(ref Utf8JsonReader reader, ref Fields fields)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when JsonText.Read(ref reader) is var tag && tag.Length <= limits.MaxTagLength:
                fields.Tag = tag;
                break;
            default:
                fields.Refusal ??= new Refusal(RefusalCode.BadParameter, "tag") { Limit = limits.MaxTagLength };
                break;
        }
    }

    private static void ReadParam(ref Utf8JsonReader reader, ref Fields fields)
    {
        if (fields.Verb is not { } verb)
        {
            fields.CameBeforeType = true;
            return;
        }

        for (var i = 0; i < verb.Params.Count; i++)
        {
            var param = verb.Params[i];
            if (!JsonText.Is(ref reader, param.Name))
            {
                continue;
            }

            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                    fields.Arguments![i] = null;
                    break;
                case JsonTokenType.String:
                    fields.Arguments![i] = JsonText.Read(ref reader);
                    break;
                case JsonTokenType.Number when param.Kind == ParamKind.Number:
                    fields.Arguments![i] = Encoding.UTF8.GetString(reader.ValueSpan);
                    break;
                default:
                    fields.Refusal ??= new Refusal(RefusalCode.BadParameter, param.Name);
                    break;
            }

            return;
        }
    }

    private static HelloRequest ReadHello(ReadOnlySpan<byte> utf8)
    {
        long version = Protocol.Version;
        string? client = null;
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonText.Is(ref reader, "version"))
            {
                reader.Read();
                version = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var said) ? said : version;
            }
            else if (JsonText.Is(ref reader, "client"))
            {
                reader.Read();
                client = reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : client;
            }

            reader.Skip();
        }

        return new HelloRequest(version, client);
    }

    private struct Fields
    {
        public Verb? Verb;
        public bool IsHello;
        public string? UnknownType;
        public string?[]? Arguments;
        public string? Tag;
        public Refusal? Refusal;

        /// <summary>A parameter stood before the type, when it could not be known to be one.</summary>
        public bool CameBeforeType;

        /// <summary>The object is read once more, now that its last type is known.</summary>
        public bool IsTypeKnown;
    }
}
