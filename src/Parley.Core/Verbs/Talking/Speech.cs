using System.Diagnostics.CodeAnalysis;
using Parley.Core.Limits;

namespace Parley.Core.Verbs.Talking;

/// <summary>What every verb that says something asks of the text.</summary>
internal static class Speech
{
    /// <summary>The argument, harmless and within the limit. Refuses what is empty or too long.</summary>
    public static bool TryText(Turn turn, int index, [NotNullWhen(true)] out string? text)
    {
        text = PlainText.Clean(turn[index] ?? "").TrimEnd('\n');
        if (string.IsNullOrWhiteSpace(text))
        {
            turn.Refuse(RefusalCode.TextEmpty);
            return false;
        }

        // No UTF-16 unit takes more than three bytes: most texts need no count.
        var limit = turn.Hub.Limits.MaxTextBytes;
        if (text.Length * 3 > limit && PlainText.Bytes(text) > limit)
        {
            turn.Refuse(new Refusal(RefusalCode.TextTooLong) { Limit = limit });
            return false;
        }

        return true;
    }
}
