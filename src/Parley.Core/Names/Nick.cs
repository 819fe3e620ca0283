using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Parley.Core.Names;

/// <summary>
/// A person's shown name: 1 to 32 characters, <c>*( letter *4mark / digit / "-" / "_" / "[" / "]" / "{" / "}" / "^" / "|" )</c>,
/// letters, digits and their marks of any script. Two nicks with one <see cref="Key"/> are the same nick.
/// </summary>
public sealed class Nick : IEquatable<Nick>
{
    /// <summary>32 characters (Unicode scalar values): fits an IRC prefix and a narrow member list.</summary>
    public const int MaxLength = 32;

    private const string Punctuation = "-_[]{}^|";

    private Nick(string text)
    {
        Text = text;
        Key = NameKey.Fold(text);
        Skeleton = NameKey.Skeleton(text);
    }

    /// <summary>As it is shown, in NFC.</summary>
    public string Text { get; }

    /// <summary>As it is compared.</summary>
    public string Key { get; }

    /// <summary>What a reader could take it for; see <see cref="NameKey.Skeleton"/>.</summary>
    public string Skeleton { get; }

    /// <summary>Whether it says that whoever has it is a guest, as the names do that the server gives: <c>guest-N</c>.</summary>
    public bool IsGuestName => Key.StartsWith("guest-", StringComparison.Ordinal) && Key.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Accepts a well-formed nick, or says what is wrong with it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Nick? nick, [NotNullWhen(false)] out Refusal? refusal)
    {
        nick = null;
        refusal = Check(text);
        if (refusal is not null)
        {
            return false;
        }

        nick = new Nick(text!.Normalize(NormalizationForm.FormC));
        return true;
    }

    /// <summary>A nick known to be well-formed, as one read from the store.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static Nick Parse(string text)
        => TryParse(text, out var nick, out var refusal) ? nick : throw new ArgumentException($"Not a nick: {refusal.Code}.", nameof(text));

    /// <inheritdoc/>
    public bool Equals(Nick? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Nick);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Refusal(RefusalCode.NickEmpty);
        }

        // A quick bound before any work on a hostile string: NFC puts at most four units of UTF-16 into one character.
        if (text.Length > MaxLength * 4)
        {
            return new Refusal(RefusalCode.NickTooLong) { Limit = MaxLength };
        }

        if (!NameText.TryCompose(text, out var composed))
        {
            return new Refusal(RefusalCode.NickInvalid);
        }

        if (composed.EnumerateRunes().Count() > MaxLength)
        {
            return new Refusal(RefusalCode.NickTooLong) { Limit = MaxLength };
        }

        return NameText.IsName(composed, Punctuation) ? null : new Refusal(RefusalCode.NickInvalid);
    }
}
