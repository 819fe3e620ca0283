using System.Diagnostics.CodeAnalysis;
using Parley.Core;
using Parley.Core.Policy;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Talking;

namespace Parley.Wire.Commands;

/// <summary>
/// A line as a person types it:
/// <code>
/// line    = "//" text                 ; says "/text"
///         / "/" command *( SP word )  ; a row of the verb table, by name or alias, in any case
///         / "@" nick SP text          ; whispers
///         / text                      ; says it in the current room
/// </code>
/// A verb's parameters stand in the order of its row; those that are not typed are left out. The room that a command is
/// about is one of those, but may be named first with its sign, as in <c>/kick #tea bob</c>, where that cannot be anything
/// else: not before what is said, and not as the last word that the command needs. What is missing is for the hub to refuse.
/// </summary>
public static class TypedCommand
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">Without its line end.</param>
    /// <param name="act">What it asks for.</param>
    /// <param name="refusal">Otherwise <see cref="RefusalCode.UnknownVerb"/>, with the command that was typed.</param>
    public static bool TryRead(string line, [NotNullWhen(true)] out Act? act, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        switch (line)
        {
            case ['/', '/', ..]:
                act = Say(line[1..]);
                return true;
            case ['/', ..]:
                return TryReadCommand(line.AsSpan(1), out act, out refusal);
            case ['@', not (' ' or '\t' or '@'), ..]:
                act = Read(WhisperVerb.Row, line.AsSpan(1));
                return true;
            default:
                act = Say(line);
                return true;
        }
    }

    /// <summary>The request that says the text in the current room.</summary>
    public static Act Say(string text) => Act.Of(SayVerb.Row, ("text", text));

    private static bool TryReadCommand(
        ReadOnlySpan<char> rest, [NotNullWhen(true)] out Act? act, [NotNullWhen(false)] out Refusal? refusal)
    {
        var command = TakeWord(ref rest);
        if (VerbTable.TryFindTyped(command, out var verb))
        {
            (act, refusal) = (Read(verb, rest), null);
            return true;
        }

        (act, refusal) = (null, new Refusal(RefusalCode.UnknownVerb, command.ToString()));
        return false;
    }

    private static Act Read(Verb verb, ReadOnlySpan<char> rest)
    {
        var arguments = new string?[verb.Params.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var param = verb.Params[i];
            rest = rest.TrimStart(" \t");
            if (rest.IsEmpty)
            {
                break;
            }

            if (!param.Typed && !(i == 0 && NamesRoom(verb, rest)))
            {
                continue;
            }

            if (param.Kind != ParamKind.Duration || IsDuration(rest))
            {
                arguments[i] = (param.Kind == ParamKind.Rest ? TakeAll(ref rest) : TakeWord(ref rest)).ToString();
            }
        }

        return new Act(verb, arguments);
    }

    private static bool NamesRoom(Verb verb, ReadOnlySpan<char> rest)
    {
        if (verb.Params[0] != Param.Room || rest is not ['#', not (' ' or '\t'), ..] || verb.Params is [_, { Kind: ParamKind.Rest }, ..])
        {
            return false;
        }

        var needed = 1 + verb.Params.Count(p => p.Typed && !p.Optional);
        return rest.ToString().Split([' ', '\t'], needed, StringSplitOptions.RemoveEmptyEntries).Length == needed;
    }

    private static bool IsDuration(ReadOnlySpan<char> rest) => Duration.TryParse(TakeWord(ref rest), out _);

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(' ', '\t');
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }

    private static ReadOnlySpan<char> TakeAll(ref ReadOnlySpan<char> rest)
    {
        var all = rest;
        rest = default;
        return all;
    }
}
