using FsCheck;
using FsCheck.Fluent;
using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>Whatever is asked of a store in whatever order, it answers as a plain list would.</summary>
public abstract class ModelContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private const int Rooms = 3;

    private readonly TStore _store = new();
    private readonly Story _story;
    private int _case;

    protected ModelContract() => _story = new Story(_store);

    private abstract record Step
    {
        public sealed record Append(Draft[] Group) : Step
        {
            public override string ToString() => $"Append [{string.Join("; ", Group.AsEnumerable())}]";
        }

        public sealed record CatchUp : Step;

        public sealed record Reopen : Step;

        public sealed record Read(int Room, PageAnchor From, int Seq, int Limit) : Step;

        public sealed record Find(int Room, string Term, int Before, int Limit) : Step;

        public sealed record FindSaid(int Room, int After, int Limit) : Step;
    }

    private sealed record Draft(int Room, FactKind Kind, string Text, int Author, string? Tag, int Target);

    private static Gen<string> Words { get; } = Gen.Elements("tea", "TEA", "te", "a", "%_", "\"a\"", "茶", "喝茶", "好茶", "ａ", " ", "*", "é", "Ж", "🍵");

    private static Gen<string> Texts { get; } = Words.NonEmptyListOf().Select(words => string.Concat(words.Take(5)));

    private static Gen<FactKind> Kinds { get; } = Gen.Frequency(
        (6, Gen.Constant(FactKind.Said)), (1, Gen.Elements(FactKind.Acted, FactKind.TopicSet, FactKind.Reacted)), (2, Gen.Elements(FactKind.Edited, FactKind.Redacted)));

    private static Gen<string?> Tags { get; } = Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("1", "2", "3", "4")));

    private static Gen<Draft> Drafts { get; } =
        from room in Gen.Choose(0, Rooms - 1)
        from kind in Kinds
        from text in Texts
        from author in Gen.Choose(0, 3)
        from tag in Tags
        from target in Gen.Choose(0, 12)
        select new Draft(room, kind, text, author, tag, target);

    private static Gen<Step> Reads { get; } =
        from room in Gen.Choose(0, Rooms - 1)
        from anchor in Gen.Elements(PageAnchor.Before, PageAnchor.After, PageAnchor.Around)
        from seq in Gen.Choose(0, 20)
        from limit in Gen.Choose(1, 8)
        select (Step)new Step.Read(room, anchor, seq, limit);

    private static Gen<Step> Finds { get; } =
        from room in Gen.Choose(0, Rooms - 1)
        from term in Texts
        from before in Gen.Choose(0, 20)
        from limit in Gen.Choose(1, 5)
        select (Step)new Step.Find(room, term, before, limit);

    private static Gen<Step> FindsSaid { get; } =
        from room in Gen.Choose(0, Rooms - 1)
        from after in Gen.Choose(0, 12)
        from limit in Gen.Choose(1, 8)
        select (Step)new Step.FindSaid(room, after, limit);

    private static Arbitrary<Step[]> Steps { get; } = Arb.From(
        Gen.Frequency(
            (20, Drafts.NonEmptyListOf().Select(group => (Step)new Step.Append([.. group.Take(8)]))),
            (5, Gen.Constant<Step>(new Step.CatchUp())),
            (1, Gen.Constant<Step>(new Step.Reopen())),
            (15, Reads),
            (15, Finds),
            (10, FindsSaid))
            .ArrayOf(),
        Fewer);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_store_answers_as_a_list_would()
        => Prop.ForAll(Steps, AnswersAsAList).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60));

    /// <summary>Half of the steps, then one step less, then one draft less: what is left of a failure when it can be read.</summary>
    private static IEnumerable<Step[]> Fewer(Step[] steps)
    {
        if (steps.Length > 3)
        {
            yield return steps[..(steps.Length / 2)];
            yield return steps[(steps.Length / 2)..];
        }

        for (var i = 0; i < steps.Length; i++)
        {
            yield return [.. steps[..i], .. steps[(i + 1)..]];
        }

        for (var i = 0; i < steps.Length; i++)
        {
            for (var draft = 0; steps[i] is Step.Append { Group: { Length: > 1 } group } && draft < group.Length; draft++)
            {
                yield return [.. steps[..i], new Step.Append([.. group[..draft], .. group[(draft + 1)..]]), .. steps[(i + 1)..]];
            }
        }
    }

    private void AnswersAsAList(Step[] steps)
    {
        _case++;
        var rooms = Enumerable.Range(0, Rooms).Select(i => _story.Open($"{_case}-{i}").Id).ToList();
        var models = rooms.ConvertAll(_ => new NaiveLog());
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Append append:
                    var drafts = append.Group.Select(d => Drafted(d, rooms[d.Room])).ToList();
                    var expected = drafts.Zip(append.Group, (draft, d) => models[d.Room].Append(draft)).ToList();
                    Assert.Equal(expected, _story.Log.Append(drafts).Select(o => (o.Fact!, o.Repeated)));
                    break;
                case Step.CatchUp:
                    _store.CatchUp();
                    break;
                case Step.Reopen:
                    _store.Reopen();
                    break;
                case Step.Read read:
                    var page = _story.Read(rooms[read.Room], read.From, read.Seq, read.Limit).GetAwaiter().GetResult();
                    Assert.Equal(models[read.Room].Read(read.From, read.Seq, read.Limit), NaiveLog.Shown(page.Facts, page.More));
                    break;
                case Step.Find find:
                    var found = _story.Log.SearchAsync(rooms[find.Room], find.Term, find.Before, find.Limit, CancellationToken.None).GetAwaiter().GetResult();
                    Assert.Equal(models[find.Room].Find(find.Term, find.Before, find.Limit), NaiveLog.Shown(found.Facts, found.More));
                    break;
                case Step.FindSaid said:
                    var behind = new SaidPlace(rooms[said.Room], default, said.After);
                    var places = _story.Log.FindSaidAsync(1, behind, said.Limit, CancellationToken.None).GetAwaiter().GetResult();
                    var standing = models.Skip(said.Room)
                        .SelectMany((model, i) => model.FindSaid(1, i == 0 ? said.After : 0).Select(seq => (rooms[said.Room + i], seq)));
                    Assert.Equal(standing.Take(said.Limit), places.Select(p => (p.Conversation, p.Seq)));
                    break;
            }
        }
    }

    private FactDraft Drafted(Draft draft, long room) => _story.Draft(
        room, draft.Text, draft.Kind, draft.Author % 2 == 0 ? "ann" : "bob", account: draft.Author / 2, draft.Tag,
        draft.Kind is FactKind.Said or FactKind.Acted or FactKind.TopicSet ? 0 : draft.Target);
}
