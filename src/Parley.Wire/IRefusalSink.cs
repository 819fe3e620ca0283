using Parley.Core;

namespace Parley.Wire;

/// <summary>Where a reader puts what it could not read. Called while the reader is given bytes, in the order of the bytes.</summary>
public interface IRefusalSink
{
    /// <summary>Something was not understood, and was skipped. The reader goes on behind it.</summary>
    void Refuse(Refusal refusal, string? tag = null);

    /// <summary>The reader cannot find its place again, and reads no further.</summary>
    void Close(CloseReason reason);
}
