namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// What the writer knows of a conversation that it has had to do with. <see cref="LastSeq"/> and <see cref="Unfiled"/> are changed by the
/// writer, and read by others, under the lock of <see cref="Conversations"/>; the rest is the writer's alone.
/// </summary>
/// <param name="id">The log's number for it.</param>
internal sealed class Conversation(long id)
{
    public long Id => id;

    /// <summary>The last fact that is committed.</summary>
    public long LastSeq { get; set; }

    /// <summary>The facts at its end that are in the journal only, in order.</summary>
    public List<Entry> Unfiled { get; } = [];

    public int KeepDays { get; set; }

    /// <summary>In the group at hand: the last seq given out.</summary>
    public long DraftSeq { get; set; }

    /// <summary>In the group at hand: how many of the first in <see cref="Unfiled"/> it files.</summary>
    public int Filing { get; set; }
}
