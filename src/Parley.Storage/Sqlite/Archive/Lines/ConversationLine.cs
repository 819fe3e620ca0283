using Parley.Core.Ports;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A conversation.</summary>
internal sealed record ConversationLine : ArchiveLine
{
    /// <summary>A number that holds within this export.</summary>
    public required long Conversation { get; init; }

    public required ConversationKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>For how many days its facts are kept; 0 for ever.</summary>
    public int KeepDays { get; init; }

    /// <summary>The last <c>seq</c> that was deleted by age.</summary>
    public long SweptTo { get; init; }

    /// <summary>The fact that set the topic.</summary>
    public long TopicSeq { get; init; }

    public override string? TakeInto(Import import)
    {
        if (Kind == ConversationKind.Direct)
        {
            if (!Import.IsDirectKey(Key, out _, out var higher))
            {
                return "its key is none that two people can have";
            }

            import.People.SawAccount(higher);
        }

        return import.Facts.Take(this);
    }
}
