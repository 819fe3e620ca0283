namespace Parley.Core.Tests.Model;

/// <summary>One thing that happens in a random conversation.</summary>
/// <param name="Op">What.</param>
/// <param name="Who">In which of the seats; a seat that somebody leaves is taken by a new connection.</param>
/// <param name="Name">The nick or the room that it is about; null for none, or the current one.</param>
/// <param name="Number">The <c>seq</c> to resume from, or what is said (0 is nothing).</param>
/// <param name="Tag">The sender's mark.</param>
internal sealed record ChatStep(ChatOp Op, int Who = 0, string? Name = null, int Number = 0, string? Tag = null)
{
    /// <summary>What it says.</summary>
    public string Text => Number == 0 ? "" : $"m{Number}";

    public override string ToString() => $"{Who} {Op} {Name} {Number} {Tag}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();
}

internal enum ChatOp
{
    Enter,
    Join,
    Resume,
    Leave,
    Say,
    Act,
    Whisper,
    Rename,
    Mute,
    Topic,
    Who,
    Rooms,
    Type,
    Drop,

    /// <summary>The group of posts ends.</summary>
    Settle,

    /// <summary>The disk is full, or no longer.</summary>
    Fill,

    /// <summary>The pages that are owed are read, but not yet answered.</summary>
    Read,

    /// <summary>The oldest answer that is owed comes.</summary>
    Answer,
}
