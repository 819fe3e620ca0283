using Parley.Storage.Sqlite.Reading;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>So many requests at once, and none while somebody wants the connections closed.</summary>
public sealed class PoolTests
{
    /// <summary>The index is made anew while the store is being closed, or found damaged by two at once.</summary>
    [Fact]
    public async Task Two_who_want_it_closed_at_once_take_turns()
    {
        using var pool = new Pool<Reader>(8, () => new Reader());
        var inside = 0;
        void CloseOften()
        {
            for (var i = 0; i < 20_000; i++)
            {
                pool.WhileClosed(() =>
                {
                    Assert.Equal(1, Interlocked.Increment(ref inside));
                    Thread.Yield();
                    Interlocked.Decrement(ref inside);
                });
            }
        }

        await Task.WhenAll(Task.Run(CloseOften), Task.Run(CloseOften)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_connection_that_failed_is_not_used_again()
    {
        var made = new List<Reader>();
        using var pool = new Pool<Reader>(1, () =>
        {
            made.Add(new Reader());
            return made[^1];
        });

        Assert.Equal(1, await pool.RunAsync(_ => 1, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidDataException>(() => pool.RunAsync<int>(_ => throw new InvalidDataException(), TestContext.Current.CancellationToken));
        Assert.Equal(2, await pool.RunAsync(_ => 2, TestContext.Current.CancellationToken));

        Assert.Equal([true, false], made.Select(reader => reader.IsDisposed));
    }

    private sealed class Reader : IPooled
    {
        public bool IsDisposed { get; private set; }

        public void Interrupt()
        {
        }

        public void Dispose() => IsDisposed = true;
    }
}
