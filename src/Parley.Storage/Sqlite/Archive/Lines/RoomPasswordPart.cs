using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A room's password. Without salt and hash there is one that nobody knows: the room does not open by being moved.</summary>
internal sealed record RoomPasswordPart
{
    public byte[]? Salt { get; init; }

    public byte[]? Hash { get; init; }

    public static RoomPasswordPart? Of(RoomPassword? password, bool secrets)
    {
        if (password is null)
        {
            return null;
        }

        return secrets && password.Hash.Length > 0 ? new RoomPasswordPart { Salt = [.. password.Salt], Hash = [.. password.Hash] } : new RoomPasswordPart();
    }

    public RoomPassword ToRecord() => new([.. Salt ?? []], [.. Hash ?? []]);
}
