using Parley.Load.Measuring;

namespace Parley.Load.Scenarios;

/// <summary>Some talk at the pace of people; then others in the room send without end. What do the first notice?</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it measures.</param>
/// <param name="Talkers">Who each say a message a second, and wait for each other.</param>
/// <param name="Flooders">Who send as fast as the server reads.</param>
internal sealed record Flood(string Name, string Summary, int Talkers, int Flooders) : IScenario
{
    /// <summary>The server's own default: 30 messages at once, 10 a second after.</summary>
    private const string Pace = "30/10";

    /// <summary>1 s: each flooder says at once what its pace allows at once.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    /// <summary>A talker never waits for its last message: 64 are a minute's worth.</summary>
    private const int TalkerWindow = 64;

    public IEnumerable<Figures> Run(Stage stage)
    {
        var settings = stage.Settings;
        using var venue = stage.Open(Pace);
        var traffic = new Traffic();
        var room = Guest.NewRoom();
        var links = venue.Gather([.. Enumerable.Range(0, Talkers + Flooders).Select(_ => Guest.To(room))]);
        venue.Settle();
        foreach (var link in links.Take(Talkers))
        {
            link.Reader = traffic;
            Rooms.Seat(venue, traffic, link, room, settings.Payload, TalkerWindow, Talkers - 1);
        }

        // 1 ms: the talkers' timer, 10 ms between two of them.
        venue.Loop.LongestWaitMilliseconds = 1;
        var pacer = new Pacer(traffic, TimeSpan.FromSeconds(1) / Talkers);
        venue.RunFor(traffic, settings.WarmUp, pacer.Turn);
        var stretch = Stretch.Begin(traffic, venue.Server.Process);
        venue.RunFor(traffic, settings.Measured, pacer.Turn);
        yield return WithoutCost(stretch.End(Name, stage.Dialect.Name, null, $"{Talkers} talk, nobody floods"));

        var flood = new Flooding(links.Skip(Talkers), venue.Dialect.Type(room, new string('x', settings.Payload)));
        foreach (var (time, when) in new[] { (Burst, "the first second"), (settings.Measured, "after that") })
        {
            stretch = Stretch.Begin(traffic, venue.Server.Process);
            venue.RunFor(traffic, time, () => { pacer.Turn(); flood.Turn(); });
            yield return WithoutCost(stretch.End(Name, stage.Dialect.Name, null, $"{Talkers} talk, {Flooders} flood, {when}"));
        }

        venue.Finish(traffic);
    }

    /// <summary>What the flooders say is delivered but not counted, so a cost per delivery would not be one.</summary>
    private static Figures WithoutCost(Figures row)
        => row with { ServerMicrosecondsPerDelivery = null, OwnMicrosecondsPerDelivery = null, ServerUserShare = null };
}
