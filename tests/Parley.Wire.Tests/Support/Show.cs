using Parley.Core;
using Parley.Core.Verbs;

namespace Parley.Wire.Tests.Support;

/// <summary>Requests and refusals as a line each.</summary>
internal static class Show
{
    public static string Request(Act? act, Refusal? refusal)
        => act is not null
            ? string.Join(", ", act.Arguments.Select(a => a ?? "-")) is { Length: > 0 } list ? $"{act.Verb.Name}: {list}" : $"{act.Verb.Name}:"
            : refusal!.Subject is { Length: > 0 } subject ? $"{refusal.Code} {subject}" : $"{refusal.Code}";
}
