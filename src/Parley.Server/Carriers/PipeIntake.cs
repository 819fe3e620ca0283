using System.Buffers;
using System.IO.Pipelines;

namespace Parley.Server.Carriers;

/// <summary>Reads what Kestrel has decrypted.</summary>
internal sealed class PipeIntake(PipeReader input) : Intake
{
    private ReadOnlySequence<byte> _unread;
    private bool _isEnd;
    private bool _isGone;

    public override async ValueTask WaitAsync()
    {
        if (!_unread.IsEmpty || _isEnd || _isGone)
        {
            return;
        }

        try
        {
            var read = await input.ReadAsync();
            (_unread, _isEnd) = (read.Buffer, read.IsCompleted);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            _isGone = true;
        }
    }

    public override int Take(Span<byte> buffer)
    {
        if (_unread.IsEmpty)
        {
            return _isGone ? Gone : _isEnd ? End : Nothing;
        }

        var part = _unread.Slice(0, Math.Min(buffer.Length, _unread.Length));
        part.CopyTo(buffer);
        _unread = _unread.Slice(part.End);
        if (_unread.IsEmpty)
        {
            input.AdvanceTo(part.End);
            _unread = default;
        }

        return (int)part.Length;
    }
}
