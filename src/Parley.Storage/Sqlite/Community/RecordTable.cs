using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Community;

/// <summary>The table <c>record</c>: one row a record, with the account and the room that it ends with.</summary>
/// <param name="database">The connection.</param>
/// <param name="replaces">Whether a record takes the place of the one under its key; otherwise two under one key are a conflict.</param>
internal sealed class RecordTable(Database database, bool replaces)
{
    private readonly Statement _save = database.Prepare(
        $"INSERT {(replaces ? "OR REPLACE" : "")} INTO record (kind, key, account, room, value) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _drop = database.Prepare("DELETE FROM record WHERE kind = ? AND key = ?");

    // The index leaves out what ends with no account, and is used only where that is said.
    private readonly Statement _dropAccount = database.Prepare("DELETE FROM record WHERE account = ? AND account > 0");
    private readonly Statement _dropRoom = database.Prepare("DELETE FROM record WHERE room = ?");
    private readonly Statement _all = database.Prepare("SELECT value FROM record WHERE kind = ? ORDER BY account, length(key), key");

    /// <summary>The key of a row that is about two things. No part holds a NUL.</summary>
    public static string Key(params ReadOnlySpan<object> parts)
        => string.Join('\0', parts.ToArray().Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)));

    /// <summary>Keeps a record.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">The record.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="account">The account with which it ends; 0 for none.</param>
    /// <param name="room">The room with which it ends; null for none.</param>
    public void Save<T>(RecordKind kind, string key, T value, JsonTypeInfo<T> type, long account = 0, string? room = null)
    {
        var row = _save.Bind(1, (long)kind).Bind(2, key).Bind(3, account);
        _ = room is null ? row.BindNull(4) : row.Bind(4, room);
        row.Bind(5, JsonSerializer.Serialize(value, type)).Run();
    }

    public void Drop(RecordKind kind, string key) => _drop.Bind(1, (long)kind).Bind(2, key).Run();

    /// <summary>Drops all that ends with an account.</summary>
    public void DropAccount(long account) => _dropAccount.Bind(1, account).Run();

    /// <summary>Drops all that ends with a room.</summary>
    public void DropRoom(string room) => _dropRoom.Bind(1, room).Run();

    /// <summary>Every record of a kind, in the order of accounts and keys.</summary>
    public IEnumerable<T> All<T>(RecordKind kind, JsonTypeInfo<T> type)
    {
        var rows = _all.Bind(1, (long)kind);
        while (rows.Step())
        {
            yield return JsonSerializer.Deserialize(rows.Bytes(0), type) ?? throw new InvalidDataException($"A record of kind {kind} is empty.");
        }
    }
}
