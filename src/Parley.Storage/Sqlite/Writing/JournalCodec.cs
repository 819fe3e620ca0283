using System.Text;
using Parley.Core.Facts;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// How a group lies in a row of the journal:
/// <code>
/// group  = version *fact
/// fact   = conversation seq id time kind account nick target text tag
/// id     = 16 bytes, big-endian
/// kind, version = 1 byte
/// tag    = %x00 | %x01 string
/// conversation, seq, time, account, target = 7 bits a byte, the lowest first
/// nick, text = string = its length in bytes in the same way, then UTF-8
/// </code>
/// </summary>
internal static class JournalCodec
{
    private const byte Version = 1;

    /// <summary>Begins a group.</summary>
    public static void Begin(BinaryWriter to) => to.Write(Version);

    public static void Write(BinaryWriter to, Entry entry)
    {
        var fact = entry.Fact;
        Span<byte> id = stackalloc byte[16];
        fact.Id.TryWriteBytes(id, bigEndian: true, out _);
        to.Write7BitEncodedInt64(entry.Conversation.Id);
        to.Write7BitEncodedInt64(fact.Seq);
        to.Write(id);
        to.Write7BitEncodedInt64(fact.Time.ToUnixTimeMilliseconds());
        to.Write((byte)fact.Kind);
        to.Write7BitEncodedInt64(fact.From.Account);
        to.Write(fact.From.Nick);
        to.Write7BitEncodedInt64(fact.Target);
        to.Write(fact.Text);
        to.Write(entry.Tag is not null);
        if (entry.Tag is { } tag)
        {
            to.Write(tag.Tag);
        }
    }

    /// <summary>Reads a group, in order.</summary>
    /// <exception cref="InvalidDataException">It is no group, or one of a later version.</exception>
    public static List<(long Conversation, Fact Fact, string? Tag)> Read(ReadOnlySpan<byte> group)
    {
        using var from = new BinaryReader(new MemoryStream(group.ToArray()), Encoding.UTF8);
        var facts = new List<(long Conversation, Fact Fact, string? Tag)>();
        try
        {
            if (from.ReadByte() != Version)
            {
                throw new InvalidDataException("A group in the journal has an unknown version.");
            }

            while (from.BaseStream.Position < from.BaseStream.Length)
            {
                facts.Add((from.Read7BitEncodedInt64(), ReadFact(from), from.ReadBoolean() ? from.ReadString() : null));
            }

            return facts;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("A group in the journal cannot be read.", e);
        }
    }

    private static Fact ReadFact(BinaryReader from)
    {
        var seq = from.Read7BitEncodedInt64();
        var id = new Guid(from.ReadBytes(16), bigEndian: true);
        var time = DateTimeOffset.FromUnixTimeMilliseconds(from.Read7BitEncodedInt64());
        var kind = (FactKind)from.ReadByte();
        var account = from.Read7BitEncodedInt64();
        var author = new Author(from.ReadString(), account);
        var target = from.Read7BitEncodedInt64();
        return new Fact(seq, id, time, kind, author, from.ReadString()) { Target = target };
    }
}
