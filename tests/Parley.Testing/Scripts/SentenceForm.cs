using System.Diagnostics.CodeAnalysis;

namespace Parley.Testing.Scripts;

/// <summary>
/// How a sentence of a script can look:
/// <code>
/// form = part *( SP part )
/// part = word            ; itself
///      / "{" name "}"    ; a word or a quoted text
///      / "'" name "'"    ; a quoted text
///      / "{" name "*}"   ; several words, with commas between
///      / "[" form "]"    ; may be missing
/// </code>
/// </summary>
internal sealed class SentenceForm
{
    private readonly List<Part> _parts;

    /// <summary>Reads a form.</summary>
    public SentenceForm(string form)
    {
        var words = new Queue<string>(form.Replace("[", "[ ", StringComparison.Ordinal).Replace("]", " ]", StringComparison.Ordinal).Split(' '));
        _parts = Read(words);
        Text = form;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Fits the sentence into the form, and says what stood in its places.</summary>
    public bool TryMatch(IReadOnlyList<Token> sentence, [NotNullWhen(true)] out Dictionary<string, string>? places)
    {
        var found = new Dictionary<string, string>();
        var at = 0;
        var fits = Fit(_parts, sentence, ref at, found) && at == sentence.Count;
        places = fits ? found : null;
        return fits;
    }

    private static List<Part> Read(Queue<string> words)
    {
        var parts = new List<Part>();
        while (words.TryDequeue(out var word) && word != "]")
        {
            parts.Add(word switch
            {
                "[" => new Part(PartKind.Optional, "", Read(words)),
                ['{', .. var name, '*', '}'] => new Part(PartKind.List, name, []),
                ['{', .. var name, '}'] => new Part(PartKind.Value, name, []),
                ['\'', .. var name, '\''] => new Part(PartKind.Quoted, name, []),
                _ => new Part(PartKind.Word, word, []),
            });
        }

        return parts;
    }

    private static bool Fit(List<Part> parts, IReadOnlyList<Token> sentence, ref int at, Dictionary<string, string> found)
    {
        foreach (var part in parts)
        {
            if (!Fit(part, sentence, ref at, found))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fit(Part part, IReadOnlyList<Token> sentence, ref int at, Dictionary<string, string> found)
    {
        if (part.Kind == PartKind.Optional)
        {
            var before = at;
            if (!Fit(part.Parts, sentence, ref at, found))
            {
                at = before;
            }

            return true;
        }

        if (at == sentence.Count)
        {
            return false;
        }

        var token = sentence[at];
        switch (part.Kind)
        {
            case PartKind.Word when token == new Token(TokenKind.Word, part.Name):
                break;
            case PartKind.Quoted when token.Kind == TokenKind.Quoted:
            case PartKind.Value when token.Kind is TokenKind.Word or TokenKind.Quoted:
                found[part.Name] = token.Text;
                break;
            case PartKind.List when token.Kind == TokenKind.Word:
                var names = new List<string> { token.Text };
                while (at + 2 < sentence.Count && sentence[at + 1].Kind == TokenKind.Comma && sentence[at + 2].Kind == TokenKind.Word)
                {
                    at += 2;
                    names.Add(sentence[at].Text);
                }

                found[part.Name] = Seen.List(names);
                break;
            default:
                return false;
        }

        at++;
        return true;
    }

    private enum PartKind
    {
        Word,
        Value,
        Quoted,
        List,
        Optional,
    }

    private sealed record Part(PartKind Kind, string Name, List<Part> Parts);
}
