using System.Diagnostics.CodeAnalysis;

namespace Parley.Core.Names;

/// <summary>
/// A room's name: 1 to 50 characters, <c>["#"] *( letter *4mark / digit / "-" / "_" / "." )</c>, with the letters of any script
/// as a <see cref="Nick"/> has them. The sign in front is accepted and dropped, so that <c>#tea</c> and <c>tea</c> are one room.
/// </summary>
public sealed class RoomName : IEquatable<RoomName>
{
    /// <summary>50 characters: an IRC channel name with its sign stays under the customary 64 bytes for most scripts.</summary>
    public const int MaxLength = 50;

    private RoomName(string text)
    {
        Text = text;
        Key = NameKey.Fold(text);
    }

    /// <summary>The room that always exists.</summary>
    public static RoomName Lobby { get; } = new("lobby");

    /// <summary>As it is shown, without the sign.</summary>
    public string Text { get; }

    /// <summary>As it is compared.</summary>
    public string Key { get; }

    /// <summary>Accepts a well-formed room name, or says what is wrong with it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RoomName? name, [NotNullWhen(false)] out Refusal? refusal)
    {
        name = null;
        refusal = null;
        var bare = text is ['#', ..] ? text[1..] : text;

        // A quick bound before any work on a hostile string: NFC puts at most four units of UTF-16 into one character.
        if (string.IsNullOrEmpty(bare) || bare.Length > MaxLength * 4 || !NameText.TryCompose(bare, out var composed) || !IsAllowed(composed))
        {
            refusal = new Refusal(RefusalCode.RoomNameInvalid) { Limit = MaxLength };
            return false;
        }

        name = new RoomName(composed);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(RoomName? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RoomName);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsAllowed(string composed)
        => composed.EnumerateRunes().Count() <= MaxLength && NameText.IsName(composed, "-_.");
}
