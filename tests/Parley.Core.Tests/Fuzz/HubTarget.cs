using Parley.Core.Tests.Fuzz.Stories;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>
/// Stories: several people, a token's program and the console ask for anything, typed and as objects, in turns and in groups,
/// while time passes, disks fill up, and the server starts again. What must hold in any case is looked at after each step.
/// </summary>
internal sealed class HubTarget : IFuzzTarget
{
    public static string Corpus => "hub";

    public static void Fuzz(ReadOnlySpan<byte> input) => new StoryPlayer().Play(StoryLine.Read(FuzzText.Of(input)));

    public static byte[] Make(Random random) => new StoryMaker(random).Make();
}
