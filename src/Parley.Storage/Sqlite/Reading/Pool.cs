using System.Collections.Concurrent;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Reading;

/// <summary>Runs requests on the thread pool, so many at once, each on a connection that it has to itself.</summary>
/// <param name="size">How many at once; further ones wait without a thread.</param>
/// <param name="make">Opens a connection.</param>
internal sealed class Pool<T>(int size, Func<T> make) : IDisposable
    where T : class, IPooled
{
    private readonly SemaphoreSlim _places = new(size, size);

    /// <summary>Held by whoever wants all places: two of them with half each would wait for each other.</summary>
    private readonly Lock _all = new();
    private readonly ConcurrentBag<T> _free = [];
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Runs a request when it is its turn.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, or the pool was closed.</exception>
    public async Task<TResult> RunAsync<TResult>(Func<T, TResult> work, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _closing.Token);
        await _places.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Run(work, either.Token), either.Token).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Waits until nothing runs, closes every connection, does something, and goes on with new ones.</summary>
    public void WhileClosed(Action action)
    {
        lock (_all)
        {
            for (var i = 0; i < size; i++)
            {
                _places.Wait();
            }

            try
            {
                while (_free.TryTake(out var free))
                {
                    free.Dispose();
                }

                action();
            }
            finally
            {
                _places.Release(size);
            }
        }
    }

    /// <summary>Stops what runs, waits for it, and closes every connection. Nothing runs any more.</summary>
    public void Close()
    {
        _closing.Cancel();
        WhileClosed(static () => { });
    }

    public void Dispose()
    {
        Close();
        _places.Dispose();
        _closing.Dispose();
    }

    private TResult Run<TResult>(Func<T, TResult> work, CancellationToken stop)
    {
        if (!_free.TryTake(out var reader))
        {
            reader = make();
        }

        try
        {
            // Disposing the registration waits for an interrupt under way: it never hits the next request.
            using (stop.UnsafeRegister(static r => ((T)r!).Interrupt(), reader))
            {
                stop.ThrowIfCancellationRequested();
                var result = work(reader);
                _free.Add(reader);
                reader = null;
                return result;
            }
        }
        catch (DatabaseException e) when (e.IsInterrupt)
        {
            throw new OperationCanceledException(e.Message, e, stop);
        }
        finally
        {
            reader?.Dispose();
        }
    }
}
