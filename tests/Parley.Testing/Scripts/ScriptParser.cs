using Parley.Core;

namespace Parley.Testing.Scripts;

/// <summary>
/// Reads a script:
/// <code>
/// script = *( line LF )
/// line   = [ needs / step / more ] [ "#" comment ]
/// needs  = "@needs" 1*( SP word )                          ; before the first step: what a door has to offer
/// step   = act *( ";" act ) *( "&gt;" sight *( ";" sight ) )
/// more   = 1*( "&gt;" sight *( ";" sight ) )                  ; more of the step above
/// act    = name ( sentence / "does" verb *( param "=" value ) )
/// sight  = name sentence / name "does not see" rest-of-sentence
/// </code>
/// The sentences are in <see cref="Sentences"/>.
/// </summary>
public static class ScriptParser
{
    private const string NeedsTag = "@needs";

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static Script Parse(string name, string text)
    {
        var needs = new List<string>();
        var steps = new List<ScriptStep>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            try
            {
                Read(Lexer.Cut(line), number, needs, steps);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{name}:{number}: {e.Message}", e);
            }
        }

        return new Script(name, needs, steps);
    }

    private static void Read(IReadOnlyList<Token> line, int number, List<string> needs, List<ScriptStep> steps)
    {
        if (line.Count == 0)
        {
            return;
        }

        if (line[0] == new Token(TokenKind.Word, NeedsTag))
        {
            needs.AddRange(steps.Count == 0 ? line.Skip(1).Select(t => t.Text) : throw new FormatException("@needs comes before the first step."));
            foreach (var need in needs.Where(n => !DoorOffers.All.Contains(n)))
            {
                throw new FormatException($"No door can offer '{need}'.");
            }

            return;
        }

        var arrow = IndexOf(line, TokenKind.Greater, 0);
        var acts = Split(line.Take(arrow), TokenKind.Semicolon).Select(Act).ToList();
        var sights = Split(line.Skip(arrow), TokenKind.Semicolon, TokenKind.Greater).Select(Sight).ToList();
        if (acts.Count > 0)
        {
            steps.Add(new ScriptStep(number, acts, sights));
        }
        else if (steps.Count > 0)
        {
            steps[^1] = steps[^1] with { Expectations = [.. steps[^1].Expectations, .. sights] };
        }
        else
        {
            throw new FormatException("Something is seen before anything is done.");
        }
    }

    private static ScriptAct Act(List<Token> sentence)
    {
        var (who, rest) = Subject(sentence);
        if (rest is [{ Text: "does", Kind: TokenKind.Word }, { Kind: TokenKind.Word } verb, ..])
        {
            return new ScriptAct(who, verb.Text, Arguments([.. rest.Skip(2)]));
        }

        foreach (var (form, name, implied) in Sentences.Acts)
        {
            if (form.TryMatch(rest, out var places))
            {
                return new ScriptAct(who, name, With(places, implied));
            }
        }

        throw new FormatException($"Nobody can do that: {Write(sentence)}");
    }

    private static ScriptExpectation Sight(List<Token> sentence)
    {
        var (who, rest) = Subject(sentence);
        var negated = rest is [{ Text: "does" }, { Text: "not" }, { Text: "see" }, ..];
        if (negated)
        {
            rest = [new Token(TokenKind.Word, "sees"), .. rest.Skip(3)];
        }

        foreach (var (form, kinds, implied) in Sentences.Sights)
        {
            if (form.TryMatch(rest, out var places))
            {
                if (places.TryGetValue("code", out var code) && !Enum.TryParse<RefusalCode>(code, out _))
                {
                    throw new FormatException($"There is no refusal {code}.");
                }

                return new ScriptExpectation(who, kinds, With(places, implied), negated, Write(sentence));
            }
        }

        throw new FormatException($"Nobody can see that: {Write(sentence)}");
    }

    private static (string Who, List<Token> Sentence) Subject(List<Token> sentence)
        => sentence is [{ Kind: TokenKind.Word } who, ..]
            ? (who.Text, sentence[1..])
            : throw new FormatException("A sentence begins with a name.");

    /// <summary><c>nick=bob reason="no milk"</c></summary>
    private static Dictionary<string, string> Arguments(List<Token> tokens)
    {
        var arguments = new Dictionary<string, string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var equals = tokens[i].Text.IndexOf('=', StringComparison.Ordinal);
            if (tokens[i].Kind != TokenKind.Word || equals < 1)
            {
                throw new FormatException($"Not an argument: {Write([tokens[i]])}");
            }

            var (name, value) = (tokens[i].Text[..equals], tokens[i].Text[(equals + 1)..]);
            if (value.Length == 0 && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Quoted)
            {
                value = tokens[++i].Text;
            }

            arguments.Add(name, value);
        }

        return arguments;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> places, (string Name, string Value)? implied)
    {
        if (implied is var (name, value))
        {
            places.Add(name, value);
        }

        return places;
    }

    private static int IndexOf(IReadOnlyList<Token> line, TokenKind kind, int from)
    {
        while (from < line.Count && line[from].Kind != kind)
        {
            from++;
        }

        return from;
    }

    private static IEnumerable<List<Token>> Split(IEnumerable<Token> tokens, params TokenKind[] at)
    {
        var sentence = new List<Token>();
        foreach (var token in tokens)
        {
            if (!at.Contains(token.Kind))
            {
                sentence.Add(token);
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }

    private static string Write(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(t => t.Kind switch
    {
        TokenKind.Quoted => t.Text.Length <= 60 ? $"\"{t.Text}\"" : $"\"{t.Text[..60]}…\"",
        TokenKind.Comma => ",",
        _ => t.Text,
    }));
}
