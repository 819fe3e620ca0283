using Parley.Wire.Language;

namespace Parley.Wire.Text;

/// <summary>One line that a person is shown.</summary>
/// <param name="Text">Without a line end.</param>
/// <param name="IsPost">What somebody said earlier; otherwise words of the server's.</param>
public readonly record struct TextLine(string Text, bool IsPost = false)
{
    /// <summary>A sentence of the server's. What somebody wrote stands in it, and may not begin another line.</summary>
    internal static TextLine Of(Words words, string key, params ReadOnlySpan<(string, string)> values) => new(words.Say(key, values).Replace('\n', ' '));
}
