using System.Text;

namespace Parley.Storage.Tests.Archive;

/// <summary>Takes what is written, if it is what these lines are.</summary>
internal sealed class SameStream(IEnumerable<byte[]> lines) : Stream
{
    private readonly LineStream _expected = new(lines);
    private byte[] _buffer = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _expected.Length;

    public override long Position
    {
        get => _expected.Length;
        set => throw new NotSupportedException();
    }

    public void AssertEnd() => Assert.Equal(0, _expected.Read(new byte[1]));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_buffer.Length < buffer.Length)
        {
            _buffer = new byte[buffer.Length];
        }

        var read = _expected.Read(_buffer.AsSpan(0, buffer.Length));
        if (!buffer.SequenceEqual(_buffer.AsSpan(0, read)))
        {
            Assert.Equal(Encoding.UTF8.GetString(_buffer, 0, read).Split('\n'), Encoding.UTF8.GetString(buffer).Split('\n'));
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _expected.Dispose();
        base.Dispose(disposing);
    }
}
