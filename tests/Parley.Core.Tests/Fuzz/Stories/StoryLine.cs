namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>
/// A line of a story:
/// <code>
/// line  = seat ["+"] SP ( "!drop" / object / typed )    ; with "+" the turn goes on: nothing is settled yet
///       / "*" SP step
/// seat  = %x61-68 / "x"                                 ; a to h; x is the console
/// step  = "wait" SP duration / "restart" / "full" / "hold" / "answer" / "later"
/// </code>
/// What is no such line is passed over, so that a spoilt story is one as well.
/// </summary>
internal sealed record StoryLine(char Who, bool GoesOn, string What)
{
    public const char World = '*';

    public const char Console = 'x';

    public static IEnumerable<StoryLine> Read(string story)
    {
        foreach (var line in story.Split('\n'))
        {
            switch (line)
            {
                case [>= 'a' and <= 'h' or Console or World, ' ', .. var what]:
                    yield return new StoryLine(line[0], GoesOn: false, what);
                    break;
                case [>= 'a' and <= 'h' or Console, '+', ' ', .. var what]:
                    yield return new StoryLine(line[0], GoesOn: true, what);
                    break;
            }
        }
    }
}
