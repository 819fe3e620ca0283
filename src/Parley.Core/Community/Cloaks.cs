using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Parley.Core.Policy;

namespace Parley.Core.Community;

/// <summary>
/// What people are shown in place of an address: the same for the same address, also on another day, and telling nothing of
/// it to whoever has not the key, which is the server's own.
/// </summary>
/// <param name="hub">Where the key is kept.</param>
internal sealed class Cloaks(Hub hub)
{
    /// <summary>256 bits, as much as the hash has.</summary>
    private const int KeyBytes = 32;

    /// <summary>10 characters of 5 bits: a million addresses share none by chance, and it can still be read aloud.</summary>
    private const int Length = 10;

    /// <summary>Base 32 without letters and digits that are taken for each other (Crockford), in lower case.</summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private byte[] _key = [];

    /// <summary>The cloak of an address; empty when there is no address, and on a server that keeps nothing.</summary>
    public string Of(IPAddress? address)
    {
        if (address is null || hub.Ports is null)
        {
            return "";
        }

        var (isSix, bits) = AddressKey.Of(address);
        Span<byte> place = stackalloc byte[9];
        place[0] = (byte)(isSix ? 6 : 4);
        BinaryPrimitives.WriteUInt64BigEndian(place[1..], bits);
        var hash = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Key(), place));
        return string.Create(Length, hash, static (cloak, hash) =>
        {
            for (var i = 0; i < cloak.Length; i++)
            {
                cloak[i] = Digits[(int)(hash >> (59 - (5 * i))) & 31];
            }
        });
    }

    private byte[] Key()
    {
        if (_key.Length > 0)
        {
            return _key;
        }

        var server = hub.Community.Server;
        if (server.CloakKey is { } kept)
        {
            return _key = [.. kept];
        }

        _key = new byte[KeyBytes];
        hub.Ports!.Chance.Fill(_key);

        // A store that cannot take it now gets it with whatever is next saved of the server; until then the key lasts as long as the process.
        server = server with { CloakKey = [.. _key] };
        if (hub.Community.Save(new CommunityChange.ServerSaved(server)) is not null)
        {
            hub.Community.Keep(server);
        }

        return _key;
    }
}
