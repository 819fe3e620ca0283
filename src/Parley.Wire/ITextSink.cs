namespace Parley.Wire;

/// <summary>Where a reader of lines or frames puts what it read.</summary>
public interface ITextSink : IRefusalSink
{
    /// <summary>One line or one frame, decoded; bytes that are no UTF-8 have become U+FFFD.</summary>
    void Take(string text);
}
