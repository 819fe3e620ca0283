using FsCheck;
using FsCheck.Fluent;

namespace Parley.Core.Tests.Model;

/// <summary>Random conversations, of few people, names and rooms, so that they meet.</summary>
internal static class ChatSteps
{
    public const int Seats = 4;

    // The third is Cyrillic but for its end, and looks like the first.
    private static readonly string[] Nicks = ["alice", "ALICE", "\u0430lice", "bob", "Bob", "carol", "guest-1", "no nick"];

    private static readonly string[] Rooms = ["tea", "tea", "tea", "tea", "#TEA", "lobby", "pub", "no room"];

    private static readonly Gen<int> Seat = Gen.Choose(0, Seats - 1);

    private static readonly Gen<string?> Nick = Gen.Elements<string?>(Nicks);

    private static readonly Gen<string?> Room = Gen.Elements<string?>(Rooms);

    private static readonly Gen<string?> RoomOrNone = Gen.Elements<string?>([.. Rooms, null, null, null, null, null, null, null, null]);

    private static readonly Gen<string?> Tag = Gen.Elements<string?>(null, null, "t1", "t2");

    private static readonly Gen<int> Number = Gen.Choose(0, 9);

    private static readonly Gen<ChatStep> Step = Gen.Frequency(
        (6, Step2(ChatOp.Enter, Gen.OneOf(Nick, Gen.Constant<string?>(null)))),
        (10, Step2(ChatOp.Join, Room)),
        (6, Step3(ChatOp.Resume, Room, Gen.Choose(0, 4))),
        (3, Step2(ChatOp.Leave, RoomOrNone)),
        (24, Step3(ChatOp.Say, RoomOrNone)),
        (2, Step3(ChatOp.Act, RoomOrNone)),
        (4, Step3(ChatOp.Whisper, Nick)),
        (4, Step2(ChatOp.Rename, Nick)),
        (2, Step2(ChatOp.Mute, Gen.Constant<string?>(null))),
        (2, Step3(ChatOp.Topic, RoomOrNone)),
        (3, Step2(ChatOp.Who, RoomOrNone)),
        (2, Step2(ChatOp.Rooms, Gen.Constant<string?>(null))),
        (1, Step2(ChatOp.Type, RoomOrNone)),
        (3, Step2(ChatOp.Drop, Gen.Constant<string?>(null))),
        (6, Gen.Constant(new ChatStep(ChatOp.Settle))),
        (1, Gen.Constant(new ChatStep(ChatOp.Fill))),
        (2, Gen.Constant(new ChatStep(ChatOp.Read))),
        (6, Gen.Constant(new ChatStep(ChatOp.Answer))));

    /// <summary>Conversations; one that fails is shortened by leaving steps out.</summary>
    public static Arbitrary<ChatStep[]> Any { get; } = Arb.From(Step.ArrayOf(), Shorter);

    private static Gen<ChatStep> Step2(ChatOp op, Gen<string?> name)
        => from who in Seat
           from about in name
           select new ChatStep(op, who, about);

    private static Gen<ChatStep> Step3(ChatOp op, Gen<string?> name, Gen<int>? numbers = null)
        => from who in Seat
           from about in name
           from number in numbers ?? Number
           from tag in Tag
           select new ChatStep(op, who, about, number, tag);

    private static IEnumerable<ChatStep[]> Shorter(ChatStep[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= steps.Length; from += size)
            {
                yield return [.. steps[..from], .. steps[(from + size)..]];
            }
        }
    }
}
