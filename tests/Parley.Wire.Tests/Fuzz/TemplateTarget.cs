using System.Text.RegularExpressions;
using Parley.Testing.Fuzz;
using Parley.Wire.Language;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A sentence in the first line, values in the others: each place is filled once, and what is filled in is never a place itself.</summary>
internal sealed partial class TemplateTarget : IFuzzTarget
{
    public static string Corpus => "templates";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var lines = FuzzText.Lines(input);
        var (nick, room) = (lines.ElementAtOrDefault(1) ?? "", lines.ElementAtOrDefault(2) ?? "");

        Assert.Equal(
            Place().Replace(lines[0], place => place.Value == "{nick}" ? nick : room),
            Template.Fill(lines[0], ("nick", nick), ("room", room)));
    }

    [GeneratedRegex(@"\{nick\}|\{room\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
