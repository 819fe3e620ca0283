using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>
/// A store under test. A new kind of store joins the contract by deriving from this and naming itself in one class a suite,
/// as <c>MemoryStoreTests.cs</c> does.
/// </summary>
public abstract class TestStore : IDisposable
{
    /// <summary>The store: empty at first.</summary>
    public abstract IConversationLog Log { get; }

    /// <summary>The community that is kept with it.</summary>
    public abstract ICommunityStore Community { get; }

    /// <summary>What it does when idle.</summary>
    public IMaintenance Maintenance => (IMaintenance)Log;

    /// <summary>Brings everything that follows the writer up to it, so that a test sees the other half of the store too.</summary>
    public virtual void CatchUp()
    {
    }

    /// <summary>Closes it and opens it again. A store that is gone with the process stays as it is.</summary>
    public virtual void Reopen()
    {
    }

    public abstract void Dispose();
}
