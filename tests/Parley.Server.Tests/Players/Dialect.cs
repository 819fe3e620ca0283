using Parley.Server.Hosting;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>How a client of one kind speaks, and what it understands. One for a connection.</summary>
internal abstract class Dialect
{
    /// <summary>The door at which it is spoken.</summary>
    public abstract DoorScheme Scheme { get; }

    /// <summary>What a script can ask of it; see <see cref="DoorOffers"/>.</summary>
    public abstract IReadOnlySet<string> Offers { get; }

    /// <summary>Comes in under a name, or under the one that the server gives.</summary>
    public abstract Task EnterAsync(DoorClient client, string? nick);

    /// <summary>The bytes of a request.</summary>
    public abstract byte[] Write(ScriptAct act);

    /// <summary>A request that is answered to the asker only, with the mark in the answer's <c>subject</c> or <c>tag</c>.</summary>
    public abstract byte[] WriteFence(string mark);

    /// <summary>Understands what arrived.</summary>
    public abstract void Read(ReadOnlySpan<byte> bytes, Action<Seen> see);
}
