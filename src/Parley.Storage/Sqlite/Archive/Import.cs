using System.Globalization;
using Parley.Core.Names;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>A store that is filled from an export, and what was in the export so far.</summary>
/// <param name="database">The store, empty at first. A transaction is open.</param>
internal sealed class Import(Database database)
{
    /// <summary>What is wrong with a line about what a line before it was about.</summary>
    public const string Twice = "it is there twice";

    public const string NoAccount = "its account is not among the accounts before it";

    public const string NoRoom = "its room is not among the rooms before it";

    /// <summary>Whoever did it has to have a name, to be told to others.</summary>
    public const string NoName = "who it is by is no name";

    /// <summary>Accounts and all that belongs to them.</summary>
    public ImportedPeople People { get; } = new(database);

    /// <summary>Conversations and facts.</summary>
    public ImportedFacts Facts { get; } = new(database);

    /// <summary>The last line was taken.</summary>
    public void Finish()
    {
        Facts.Finish();
        People.Finish();
    }

    /// <summary>A room's folded name, or one with a number behind it: <c>tea</c>, <c>tea#1</c>.</summary>
    public static bool IsRoomKey(string key)
    {
        var sign = key.IndexOf('#', StringComparison.Ordinal);
        var folded = sign < 0 ? key : key[..sign];
        return RoomName.TryParse(folded, out var name, out _)
            && name.Key == folded
            && (sign < 0 || int.TryParse(key.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>The ids of two accounts, the lower first: <c>3:12</c>.</summary>
    public static bool IsDirectKey(string key, out long lower, out long higher)
    {
        higher = 0;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return long.TryParse(key.AsSpan(0, Math.Max(colon, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out lower)
            && long.TryParse(key.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out higher)
            && lower > 0 && lower <= higher;
    }
}
