using System.Text;
using Parley.Core.Facts;
using Parley.Storage.Sqlite.Writing;
using Parley.Testing.Fuzz;

namespace Parley.Storage.Tests.Fuzz;

/// <summary>A row of the journal is read as it was written, or is said to be none; what was read is read again when it is written anew.</summary>
internal sealed class JournalTarget : IFuzzTarget
{
    public static string Corpus => "journal";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        List<(long Conversation, Fact Fact, string? Tag)> facts;
        try
        {
            facts = JournalCodec.Read(input);
        }
        catch (InvalidDataException)
        {
            return;
        }

        Assert.Equal(facts, JournalCodec.Read(Write(facts)));
    }

    /// <summary>A group as the writer makes them.</summary>
    public static byte[] Make(Random random)
    {
        List<(long Conversation, Fact Fact, string? Tag)> facts = [];
        for (var left = random.Next(4); left > 0; left--)
        {
            var seq = random.NextInt64(1, 1L << random.Next(1, 36));
            var from = new Author("alice", random.NextInt64(1L << random.Next(1, 40)));
            var time = DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64(1L << 42));
            var fact = new Fact(seq, Guid.NewGuid(), time, FactKind.Said, from, new string('茶', random.Next(200))) { Target = random.Next(3) };
            facts.Add((random.Next(1, 300), fact, random.Next(2) == 0 ? null : "tag"));
        }

        return Write(facts);
    }

    private static byte[] Write(List<(long Conversation, Fact Fact, string? Tag)> facts)
    {
        using var to = new MemoryStream();
        using (var writer = new BinaryWriter(to, Encoding.UTF8))
        {
            JournalCodec.Begin(writer);
            foreach (var (conversation, fact, tag) in facts)
            {
                JournalCodec.Write(writer, new Entry(new Conversation(conversation), fact, tag is null ? null : new TagKey(conversation, Sender.Of(fact.From), tag)));
            }
        }

        return to.ToArray();
    }
}
