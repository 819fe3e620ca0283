using FsCheck;
using FsCheck.Fluent;
using Parley.Core.Limits;

namespace Parley.Core.Tests.Model;

/// <summary>
/// Random conversations. Whatever people do, in whatever groups it is stored, each is told what a chat without any
/// cleverness would tell; and the design's promises hold.
/// </summary>
public sealed class ModelTests
{
    /// <summary>Small, so that a short conversation comes to all of them.</summary>
    private static readonly ChatLimits Limits = new()
    {
        RecentFacts = 2,
        MaxPageFacts = 4,
        NewcomerPosts = 2,
        MaxRoomsPerPerson = 2,
        Community = new CommunityLimits { NickChanges = new Rate(int.MaxValue, TimeSpan.FromTicks(1)) },
    };

    /// <summary>A part of the line of each thing that can happen.</summary>
    private static readonly string[] Everything =
    [
        "named guest-", "entered ", "exited ", "joined ", "left ", "renamed ", "muted True", "muted False", "whisper ", "Said ", "Acted ", "TopicSet ",
        "stored 0 False t", // a whisper
        " True t", // a repeated send
        "more=True [Said", // a page that does not hold everything
        "more=False [Said", "people ", "typing ",
        "AlreadyLoggedIn", "Muted", "NickInvalid", "NickLooksAlike", "NickTaken", "NoSuchPerson", "NotInRoom", "NotLoggedIn", "RoomNameInvalid",
        "StoreUnavailable", "TextEmpty", "TooManyRooms",
    ];

    [Fact]
    public void The_hub_does_what_the_model_does()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithStartSize(5).WithEndSize(150).WithQuietOnSuccess(true),
            Prop.ForAll(ChatSteps.Any, steps => { Play(steps); }));

    /// <summary>A random test says nothing of what it never comes to.</summary>
    [Fact]
    public void The_conversations_come_to_everything()
    {
        var seen = new HashSet<string>();
        for (var round = 0; round < 20 && !seen.IsSupersetOf(Everything); round++)
        {
            foreach (var life in ChatSteps.Any.Generator.Sample(150, 100).SelectMany(steps => Play(steps).All).Select(p => p.Life))
            {
                seen.UnionWith(life.Told.Concat(life.Listed).Concat(life.Refused).SelectMany(line => Everything.Where(e => line.Contains(e, StringComparison.Ordinal))));
            }
        }

        Assert.Equal([], Everything.Except(seen));
    }

    private static ModelChat Play(ChatStep[] steps)
    {
        var model = ModelChat.Begin(Limits);
        var real = new RealChat(Limits);
        foreach (var step in Closed(steps))
        {
            // Whoever is owed an answer is read no further; only the connection can end.
            if (step.Op <= ChatOp.Type && model.IsOwed(step.Who))
            {
                continue;
            }

            model.Do(step);
            real.Do(step);
            Invariants.CheckNow(real.Hub.Hub, real.Here);
        }

        foreach (var (expected, session) in model.All.Zip(real.All))
        {
            var life = new Life();
            foreach (var happened in session.Sink.Events)
            {
                Lines.Write(happened, life);
            }

            Assert.Equal(expected.Life.Told, life.Told);
            Assert.Equal(expected.Life.Listed, life.Listed);
            Assert.Equal(expected.Life.Refused.Order(StringComparer.Ordinal), life.Refused.Order(StringComparer.Ordinal));
            Invariants.CheckTold(session, real.Hub.Log);
        }

        foreach (var (key, facts) in model.Log)
        {
            Assert.Equal(facts.Select(f => (f.Seq, f.Text)), real.Hub.Log.Room(key).Select(f => (f.Seq, f.Text)));
        }

        return model;
    }

    /// <summary>To the end: the last group is settled, and every answer comes.</summary>
    private static IEnumerable<ChatStep> Closed(ChatStep[] steps)
        => steps.Append(new ChatStep(ChatOp.Settle)).Concat(Enumerable.Repeat(new ChatStep(ChatOp.Answer), ChatSteps.Seats * 2));
}
