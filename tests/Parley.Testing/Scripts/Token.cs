namespace Parley.Testing.Scripts;

/// <summary>A piece of a line of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word as written, or a quoted text as meant; empty for a sign.</param>
internal readonly record struct Token(TokenKind Kind, string Text);

internal enum TokenKind
{
    Word,
    Quoted,
    Comma,
    Semicolon,
    Greater,
}
