using FsCheck;
using FsCheck.Fluent;

namespace Parley.Server.Tests.Delivery;

/// <summary>The outbox under any mixture of payloads and of a peer's reading: what leaves is what came.</summary>
public sealed class OutboxPropertyTests
{
    private abstract record Step
    {
        public sealed record Send(int Length) : Step;

        public sealed record Read(int Bytes) : Step;
    }

    private static Arbitrary<Step[]> Steps { get; } = Gen.OneOf(
        Gen.OneOf(Gen.Choose(1, 200), Gen.Choose(60_000, 70_000), Gen.Choose(1, 150_000)).Select(n => (Step)new Step.Send(n)),
        Gen.OneOf(Gen.Choose(1, 100), Gen.Choose(1, 150_000)).Select(n => (Step)new Step.Read(n)))
        .ArrayOf().ToArbitrary();

    [Fact]
    public void Every_byte_leaves_once_and_in_order() => Prop.ForAll(Steps, LeavesInOrder).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static void LeavesInOrder(Step[] steps)
    {
        using var bench = new OutboxBench(new FakeLink(window: 0), maxBytes: int.MaxValue);
        using var expected = new MemoryStream();
        foreach (var step in steps)
        {
            if (step is Step.Send send)
            {
                var payload = new byte[send.Length];
                for (var i = 0; i < payload.Length; i++)
                {
                    payload[i] = (byte)((expected.Length + i) % 251);
                }

                expected.Write(payload);
                bench.Send(payload);
            }
            else
            {
                bench.Link.Read(((Step.Read)step).Bytes);
            }
        }

        bench.Link.Read(int.MaxValue);
        if (bench.Outbox.FinishAfterThis())
        {
            bench.Outbox.Pump();
        }

        Assert.True(bench.WhenOverAsync().Wait(TimeSpan.FromSeconds(10)));
        Assert.True(expected.ToArray().AsSpan().SequenceEqual(bench.Link.Bytes));
        Assert.Empty(bench.Endings);
    }
}
