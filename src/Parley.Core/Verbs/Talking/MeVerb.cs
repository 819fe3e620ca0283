using Parley.Core.Facts;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Tells a room what one does: <c>/me waves</c>.</summary>
internal static class MeVerb
{
    public static readonly Verb Row = new()
    {
        Name = "me",
        Deed = Deed.Speak,
        Params = [Param.Room, Param.Text],
        WantsSettled = false,
        Run = static turn => SayVerb.Run(turn, FactKind.Acted),
    };
}
