using System.Text.RegularExpressions;

namespace Parley.Architecture.Tests;

internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text with comments and literals blanked and every line still in its place.</summary>
    public string Code { get; } = CommentsAndLiterals().Replace(Text, static found => NotNewLine().Replace(found.Value, " "));

    public int LineCount => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";

    // In this order: raw, verbatim and plain strings, characters, line and block comments.
    [GeneratedRegex("""
        "{3,}[\s\S]*?"{3,}|\$?@\$?"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex("[^\n]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NotNewLine();
}
