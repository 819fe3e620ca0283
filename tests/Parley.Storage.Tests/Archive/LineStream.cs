namespace Parley.Storage.Tests.Archive;

/// <summary>Lines, made as they are read.</summary>
internal sealed class LineStream(IEnumerable<byte[]> lines) : Stream
{
    private readonly IEnumerator<byte[]> _lines = lines.GetEnumerator();
    private ReadOnlyMemory<byte> _line;
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>How much was read so far.</summary>
    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (!_line.IsEmpty || Next()))
        {
            var part = Math.Min(buffer.Length - read, _line.Length);
            _line.Span[..part].CopyTo(buffer[read..]);
            _line = _line[part..];
            read += part;
        }

        _length += read;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _lines.Dispose();
        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (!_lines.MoveNext())
        {
            return false;
        }

        _line = (byte[])[.. _lines.Current, (byte)'\n'];
        return true;
    }
}
