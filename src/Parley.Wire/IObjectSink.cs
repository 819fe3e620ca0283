namespace Parley.Wire;

/// <summary>Where a reader of JSON puts the objects.</summary>
public interface IObjectSink : IRefusalSink
{
    /// <summary>One complete object.</summary>
    /// <param name="utf8">From its <c>{</c> to its <c>}</c>; borrowed until the call returns.</param>
    /// <returns>Whether the dialect could read it as JSON. Too many in a row that it could not end the reading.</returns>
    bool Take(ReadOnlySpan<byte> utf8);
}
