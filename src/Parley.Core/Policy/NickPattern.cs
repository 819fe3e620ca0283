using System.Diagnostics.CodeAnalysis;
using Parley.Core.Names;

namespace Parley.Core.Policy;

/// <summary>
/// A nick in which <c>*</c> stands for any characters and <c>?</c> for one. It is compared as nicks are, and also finds the
/// nicks that a reader would take for one that it finds.
/// </summary>
public sealed class NickPattern : IEquatable<NickPattern>
{
    /// <summary>64 characters: a nick's length, and as many signs between.</summary>
    private const int MaxLength = Nick.MaxLength * 2;

    private readonly string _key;
    private readonly string _skeleton;

    private NickPattern(string text)
    {
        Text = text;
        _key = NameKey.Fold(text);
        _skeleton = NameKey.Skeleton(text);
    }

    /// <summary>As it was typed, in NFC.</summary>
    public string Text { get; }

    /// <summary>Accepts <c>1*64( nick character / "*" / "?" )</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NickPattern? pattern)
    {
        pattern = null;

        // Bounded as a nick is, and in the form in which it is stored: composing makes some texts longer.
        if (text.Length is 0 or > MaxLength * 4 || !NameText.TryCompose(text, out var composed) || composed.EnumerateRunes().Count() > MaxLength)
        {
            return false;
        }

        var plain = composed.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
        if (plain.Length > 0 && !Nick.TryParse(plain, out _, out _))
        {
            return false;
        }

        pattern = new NickPattern(composed);
        return true;
    }

    /// <summary>A pattern known to be well-formed, as one read from the store.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static NickPattern Parse(string text)
        => TryParse(text, out var pattern) ? pattern : throw new ArgumentException("Not a pattern of names.", nameof(text));

    /// <summary>Whether the nick is one of those it stands for.</summary>
    public bool Matches(Nick nick) => Matches(_key, nick.Key) || Matches(_skeleton, nick.Skeleton);

    /// <inheritdoc/>
    public bool Equals(NickPattern? other) => other is not null && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NickPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>
    /// Greedy, with one place to go back to: the last star. That is enough, since a later star can do whatever an earlier one
    /// could, and so it takes at most pattern × text steps, whatever the pattern.
    /// </summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, t);
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                t += RuneLength(text, t);
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                retry += RuneLength(text, retry);
                (p, t) = (star + 1, retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }

    private static int RuneLength(ReadOnlySpan<char> text, int at)
        => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
