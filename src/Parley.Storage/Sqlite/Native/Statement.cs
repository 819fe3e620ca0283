using System.Text;
using SQLitePCL;

namespace Parley.Storage.Sqlite.Native;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as SQLite has them.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private byte[] _utf8 = new byte[256];

    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, and SQLite would take it for NULL.
            Check(raw.sqlite3_bind_text(handle, parameter, ""));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length)
        {
            Array.Resize(ref _utf8, most);
        }

        Check(raw.sqlite3_bind_text(handle, parameter, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8))));
        return this;
    }

    public Statement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>Goes to the next row. False, and ready to be run again, when there is none.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result == raw.SQLITE_DONE)
        {
            Reset();
            return false;
        }

        var failure = database.Failure(result);
        Reset();
        throw failure;
    }

    /// <summary>Runs to its end.</summary>
    public void Run()
    {
        while (Step())
        {
            // Rows of a statement that was run for what it does.
        }
    }

    /// <summary>Makes it ready to be run again. What is bound stays.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A blob, or the UTF-8 of a text. Valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw database.Failure(result);
        }
    }
}
