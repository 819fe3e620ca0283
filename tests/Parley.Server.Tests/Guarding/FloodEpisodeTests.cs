using Parley.Server.Guarding;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

public sealed class FloodEpisodeTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    private readonly SettableTime _time = new();
    private readonly FloodLimits _limits = new();

    [Fact]
    public void It_is_told_once_when_it_has_cost_two_seconds_and_ended_after_a_minute()
    {
        var episode = new FloodEpisode(_time.GetTimestamp());
        var steps = new List<FloodStep>();
        while (steps.Count < 1000 && (steps.Count == 0 || steps[^1] != FloodStep.End))
        {
            steps.Add(episode.Hold(Tenth, _limits, _time));
            _time.Advance(Tenth);
        }

        Assert.Equal(20, steps.IndexOf(FloodStep.Tell));
        Assert.Equal(600, steps.IndexOf(FloodStep.End));
        Assert.Single(steps, FloodStep.Tell);
    }

    [Fact]
    public void One_long_wait_is_told_before_it_begins()
        => Assert.Equal(FloodStep.Tell, new FloodEpisode(_time.GetTimestamp()).Hold(TimeSpan.FromSeconds(3), _limits, _time));
}
