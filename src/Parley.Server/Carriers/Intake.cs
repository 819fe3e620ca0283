namespace Parley.Server.Carriers;

/// <summary>The incoming half of a connection, as the session's loop needs it. One caller at a time.</summary>
internal abstract class Intake
{
    /// <summary>The peer has said that nothing more will come.</summary>
    public const int End = 0;

    /// <summary>There is nothing at the moment.</summary>
    public const int Nothing = -1;

    /// <summary>The connection is gone. Everything that had arrived before has been taken.</summary>
    public const int Gone = -2;

    /// <summary>Done when there is something to take, or the end is known. Holds no buffer meanwhile.</summary>
    public abstract ValueTask WaitAsync();

    /// <summary>Takes what is there.</summary>
    /// <returns>How many bytes, or <see cref="End"/>, <see cref="Nothing"/>, <see cref="Gone"/>.</returns>
    public abstract int Take(Span<byte> buffer);
}
