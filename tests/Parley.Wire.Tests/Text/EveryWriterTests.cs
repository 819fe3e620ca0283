using Parley.Core.Events;
using Parley.Wire.Framed;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Language;
using Parley.Wire.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Text;

/// <summary>Every event through every dialect that has words, in every language.</summary>
public sealed class EveryWriterTests
{
    /// <summary>What these dialects do not tell: what is only for programs, or for one kind of them.</summary>
    private static readonly Type[] Untold = [typeof(Stored), typeof(PersonTyping), typeof(Done), typeof(Ponged)];

    public static TheoryData<string> Languages => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_line_is_whole_and_has_no_open_place(string language)
    {
        var writer = new LineWriter(Words.For(language), Given.Time);
        foreach (var happened in EveryEvent.All())
        {
            var text = Bytes.Text(writer.Write(happened));
            if (Untold.Contains(happened.GetType()))
            {
                Assert.Empty(text);
                continue;
            }

            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.False(string.IsNullOrWhiteSpace(line), $"{happened}: an empty line"));
            Assert.False(text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal), $"{happened}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Frames_and_old_objects_tell_what_lines_tell(string language)
    {
        var words = Words.For(language);
        var (lines, frames, objects) = (new LineWriter(words, Given.Time), new FrameWriter(words, Given.Time), new LegacyWriter(words, Given.Time));
        foreach (var happened in EveryEvent.All().Where(e => lines.Write(e).Length > 0))
        {
            Assert.NotEmpty(frames.Write(happened));

            Assert.True(objects.Write(happened, delimited: true).Count > 0, $"{happened}");
        }
    }
}
