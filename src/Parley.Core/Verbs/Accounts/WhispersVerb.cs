using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Says who may whisper to the asker; with a word, changes it: <c>/whispers everyone</c>, <c>accounts</c> or <c>nobody</c>.</summary>
internal static class WhispersVerb
{
    public static readonly Verb Row = new() { Name = "whispers", Topic = HelpTopic.Accounts, Deed = Deed.Block, Params = [new Param("from", Optional: true)], Run = Run };

    private static void Run(Turn turn)
    {
        var wishes = turn.Person.Wishes;
        if (turn[0] is { } word)
        {
            WhispersFrom? from = word.ToLower(CultureInfo.InvariantCulture) switch
            {
                "everyone" => WhispersFrom.Everyone,
                "accounts" => WhispersFrom.Accounts,
                "nobody" => WhispersFrom.Nobody,
                _ => null,
            };
            if (from is not { } known)
            {
                turn.Refuse(RefusalCode.BadParameter, "from");
                return;
            }

            if (!turn.TryWish(wishes.Blocked, known))
            {
                return;
            }
        }

        turn.Note(NoteCode.WhispersAre, wishes.Whispers.ToString().ToLowerInvariant());
    }
}
