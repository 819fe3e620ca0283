using Parley.Core.Community;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>
/// Under which key a room that is nobody's finds its conversation: its folded name, or, when a room of that name was closed,
/// renamed, or set to be private while it was nobody's, the name with a number, so that its people's words are not for whoever takes the name next.
/// </summary>
internal sealed class RoomKeys
{
    /// <summary>No room's name has it.</summary>
    private const char Sign = '#';

    private readonly Dictionary<string, int> _next = [];

    public void Add(RetiredKey retired) => _next[retired.Name] = retired.Next;

    /// <summary>The key of the next room of that name.</summary>
    public ConversationKey Of(RoomName name)
        => new(ConversationKind.Room, _next.TryGetValue(name.Key, out var next) ? $"{name.Key}{Sign}{next}" : name.Key);

    /// <summary>What to save so that no other room ever has the key.</summary>
    public RetiredKey Retire(ConversationKey key)
    {
        var sign = key.Key.IndexOf(Sign, StringComparison.Ordinal);
        var name = sign < 0 ? key.Key : key.Key[..sign];
        var number = sign < 0 ? 0 : int.Parse(key.Key.AsSpan(sign + 1), System.Globalization.CultureInfo.InvariantCulture);
        return new RetiredKey(name, Math.Max(number + 1, _next.GetValueOrDefault(name)));
    }
}
