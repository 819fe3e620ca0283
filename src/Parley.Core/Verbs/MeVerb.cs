using Parley.Core.Facts;

namespace Parley.Core.Verbs;

/// <summary>Tells a room what one does: <c>/me waves</c>.</summary>
internal static class MeVerb
{
    public static readonly Verb Row = new()
    {
        Name = "me",
        Params = [Param.Room, Param.Text],
        WantsSettled = false,
        Run = static turn => SayVerb.Run(turn, FactKind.Acted),
    };
}
