namespace Parley.Wire.Text;

/// <summary>One line that a person is shown.</summary>
/// <param name="Text">Without a line end.</param>
/// <param name="IsPost">What somebody said earlier; otherwise words of the server's.</param>
public readonly record struct TextLine(string Text, bool IsPost = false);
