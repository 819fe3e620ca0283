using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>What the server remembers of itself.</summary>
internal sealed record ServerLine : ArchiveLine
{
    /// <summary>The last number given to an account, a token or a ban.</summary>
    public long LastId { get; init; }

    public GuestPolicy Guests { get; init; }

    public RegistrationPolicy Registration { get; init; }

    /// <summary>A secret: with it, whoever has a cloak can find the address by trying.</summary>
    public byte[]? CloakKey { get; init; }

    public static ServerLine Of(ServerRecord server, bool secrets) => new()
    {
        LastId = server.LastId,
        Guests = server.Guests,
        Registration = server.Registration,
        CloakKey = secrets && server.CloakKey is { } key ? [.. key] : null,
    };

    public override string? TakeInto(Import import)
    {
        if (LastId < 0)
        {
            return "last_id is below zero";
        }

        return import.People.TakeServer(new ServerRecord(LastId, Guests, Registration) { CloakKey = CloakKey is null ? null : [.. CloakKey] })
            ? null
            : Import.Twice;
    }
}
