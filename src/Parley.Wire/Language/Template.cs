using System.Text;

namespace Parley.Wire.Language;

/// <summary>A sentence with named places: <c>{nick} left {room}</c>. A brace that is no place of the sentence is a brace.</summary>
internal static class Template
{
    /// <summary>The sentence with its places filled, in one pass: what is filled in is never taken for a place.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(sentence.Length + 32);
        ReadOnlySpan<char> rest = sentence;
        while (true)
        {
            var open = rest.IndexOf('{');
            if (open < 0)
            {
                return filled.Append(rest).ToString();
            }

            filled.Append(rest[..open]);
            rest = rest[open..];
            var close = rest.IndexOf('}');
            if (close > 0 && TryFind(rest[1..close], values, out var value))
            {
                filled.Append(value);
                rest = rest[(close + 1)..];
            }
            else
            {
                filled.Append('{');
                rest = rest[1..];
            }
        }
    }

    private static bool TryFind(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values, out string value)
    {
        foreach (var candidate in values)
        {
            if (name.SequenceEqual(candidate.Name))
            {
                value = candidate.Value;
                return true;
            }
        }

        value = "";
        return false;
    }
}
