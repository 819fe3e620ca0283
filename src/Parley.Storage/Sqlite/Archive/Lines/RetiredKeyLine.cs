using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A name under which there was a room whose history is not for the next one.</summary>
internal sealed record RetiredKeyLine : ArchiveLine
{
    public required string Name { get; init; }

    public required int Next { get; init; }

    public static RetiredKeyLine Of(RetiredKey key) => new() { Name = key.Name, Next = key.Next };

    public override string? TakeInto(Import import)
    {
        if (!Import.IsRoomKey(Name) || Next < 1)
        {
            return "its name is none that a room can have, or its next number is below one";
        }

        import.People.Apply(new CommunityChange.KeyRetired(new RetiredKey(Name, Next)));
        return null;
    }
}
