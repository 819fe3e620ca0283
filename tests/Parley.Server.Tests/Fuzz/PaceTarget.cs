using Parley.Server.Delivery;
using Parley.Testing.Fakes;
using Parley.Testing.Fuzz;

namespace Parley.Server.Tests.Fuzz;

/// <summary>A pace that is accepted is read again as it is written, and can be kept: nobody waits for a day.</summary>
internal sealed class PaceTarget : IFuzzTarget
{
    private static readonly SettableTime Time = new();

    public static string Corpus => "paces";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        foreach (var text in FuzzText.Lines(input))
        {
            if (!Pace.TryParse(text, out var pace))
            {
                Assert.Equal(Pace.Off, pace);
                continue;
            }

            Assert.True(Pace.TryParse(pace.ToString(), out var again), pace.ToString());
            Assert.Equal(pace, again);
            Assert.Equal(text == "off", pace.IsOff);
            AssertKept(pace);
        }
    }

    private static void AssertKept(Pace pace)
    {
        var pacer = new Pacer();
        for (var taken = Math.Min(pace.Burst, 3); taken > 0; taken--)
        {
            Assert.Equal(TimeSpan.Zero, pacer.Take(pace, Time));
        }

        Assert.InRange(pacer.Take(pace, Time), TimeSpan.Zero, TimeSpan.FromDays(1));
    }
}
