using Parley.Core.Verbs;
using Parley.Core.Verbs.Talking;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>Requests as a person types them.</summary>
internal static class TypedLines
{
    /// <summary>The line for a request; what a line cannot bear is said as nearly as it can be.</summary>
    public static string Of(ScriptAct act)
    {
        if (act.Verb == SayVerb.Row.Name && act["text"] is { } said && !(said.Length == 0 || said[0] is '/' or '@'))
        {
            return OneLine(said);
        }

        if (!VerbTable.TryFindTyped(act.Verb, out var verb))
        {
            return "/" + act.Verb;
        }

        var words = verb.Params.Where(p => p.Typed && act[p.Name] is not null).Select(p => Argument(p, act[p.Name]!));
        return string.Join(' ', words.Prepend("/" + verb.Name));
    }

    private static string Argument(Param param, string value)
    {
        // A space ends a word, and leading spaces are not part of a text: other white space stands in for them.
        if (param.Kind != ParamKind.Rest)
        {
            return value.Replace(' ', '\u00A0');
        }

        return string.IsNullOrWhiteSpace(value) ? "\u3000" : OneLine(value);
    }

    /// <summary>U+2028 is a line end that does not end a line here.</summary>
    private static string OneLine(string text) => text.Replace('\n', '\u2028');
}
