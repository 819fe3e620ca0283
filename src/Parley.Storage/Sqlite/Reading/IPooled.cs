namespace Parley.Storage.Sqlite.Reading;

/// <summary>Something with a connection that one request uses at a time.</summary>
internal interface IPooled : IDisposable
{
    /// <summary>From any thread: what runs on it fails as interrupted.</summary>
    void Interrupt();
}
