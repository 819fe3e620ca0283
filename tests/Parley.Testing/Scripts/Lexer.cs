using System.Globalization;
using System.Text;

namespace Parley.Testing.Scripts;

/// <summary>
/// Cuts a line of a script into pieces:
/// <code>
/// line   = *( SP / word / quoted / "," / ";" / "&gt;" ) [ "#" comment ]
/// word   = 1*any character but SP, quote, and the signs above
/// quoted = DQUOTE *( character / escape ) DQUOTE [ "*" 1*DIGIT ]     ; "ab"*3 is ababab
/// escape = "\" ( "n" / "r" / "t" / "\" / DQUOTE / "u{" 1*6HEXDIG "}" )
/// </code>
/// </summary>
internal sealed class Lexer(string line)
{
    private const string Signs = ",;>\"#";

    private int _at;

    public static IReadOnlyList<Token> Cut(string line)
    {
        var lexer = new Lexer(line);
        var tokens = new List<Token>();
        while (lexer.Next() is { } token)
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private Token? Next()
    {
        while (_at < line.Length && char.IsWhiteSpace(line[_at]))
        {
            _at++;
        }

        if (_at == line.Length || line[_at] == '#')
        {
            return null;
        }

        switch (line[_at])
        {
            case '"':
                _at++;
                return new Token(TokenKind.Quoted, Times(Quoted()));
            case ',':
                _at++;
                return new Token(TokenKind.Comma, "");
            case ';':
                _at++;
                return new Token(TokenKind.Semicolon, "");
            case '>':
                _at++;
                return new Token(TokenKind.Greater, "");
            default:
                return new Token(TokenKind.Word, Word());
        }
    }

    private string Word()
    {
        var from = _at;
        while (_at < line.Length && !char.IsWhiteSpace(line[_at]) && !Signs.Contains(line[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return line[from.._at];
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        while (true)
        {
            switch (Take())
            {
                case '"':
                    return text.ToString();
                case '\\':
                    text.Append(Escape());
                    break;
                case var c:
                    text.Append(c);
                    break;
            }
        }
    }

    private string Escape() => Take() switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '"' => "\"",
        '\\' => "\\",
        'u' when Take() == '{' => Scalar(),
        _ => throw new FormatException("An unknown escape in a quoted text."),
    };

    private string Scalar()
    {
        var digits = new StringBuilder();
        for (var c = Take(); c != '}'; c = Take())
        {
            digits.Append(c);
        }

        return char.ConvertFromUtf32(int.Parse(digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    private string Times(string text)
    {
        if (_at == line.Length || line[_at] != '*')
        {
            return text;
        }

        _at++;
        return string.Concat(Enumerable.Repeat(text, int.Parse(Word(), NumberStyles.None, CultureInfo.InvariantCulture)));
    }

    private char Take() => _at < line.Length ? line[_at++] : throw new FormatException("A quoted text has no end.");
}
