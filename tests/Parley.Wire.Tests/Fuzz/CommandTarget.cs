using System.Text.RegularExpressions;
using Parley.Core;
using Parley.Core.Policy;
using Parley.Core.Verbs;
using Parley.Testing.Fuzz;
using Parley.Wire.Commands;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>A typed line is what a reader makes of it that takes it apart with regular expressions.</summary>
internal sealed partial class CommandTarget : IFuzzTarget
{
    public static string Corpus => "commands";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        foreach (var line in FuzzText.Lines(input))
        {
            TypedCommand.TryRead(line, out var act, out var refusal);
            Assert.Equal(Slowly(line), Show.Request(act, refusal));
            if (act is not null)
            {
                Assert.Null(refusal);
                Assert.Equal(act.Verb.Params.Count, act.Arguments.Length);
            }
        }
    }

    /// <summary>A command that there is, and words for it.</summary>
    public static byte[] Make(Random random)
    {
        string[] words = ["tea", "bob", "10m", "7d", "12", "last", "no milk", "\t", "  ", "@bob", "//", "a,b", "茶", "#tea", "#"];
        var typed = VerbTable.All.Where(v => v.Typed).ToList();
        var verb = typed[random.Next(typed.Count)];
        string[] names = [verb.Command, verb.Name, .. verb.Aliases, verb.Command.ToUpperInvariant()];
        var rest = Enumerable.Range(0, random.Next(5)).Select(_ => words[random.Next(words.Length)]).Prepend("/" + names[random.Next(names.Length)]);
        return Bytes.Utf8(string.Join(random.Next(4) == 0 ? "  " : " ", rest));
    }

    private static string Slowly(string line)
    {
        if (Command().Match(line) is { Success: true } command)
        {
            var name = command.Groups["name"].Value;
            var verb = VerbTable.All.FirstOrDefault(v => v.Typed && v.Aliases.Append(v.Name).Append(v.Command).Contains(name, StringComparer.OrdinalIgnoreCase));
            return verb is null ? Show.Request(null, new Refusal(RefusalCode.UnknownVerb, name)) : Show.Request(Read(verb, command.Groups["rest"].Value), null);
        }

        return Whisper().Match(line) is { Success: true } whisper
            ? Show.Request(Read(VerbTable.All.First(v => v.Name == "whisper"), whisper.Groups["rest"].Value), null)
            : Show.Request(TypedCommand.Say(line.StartsWith("//", StringComparison.Ordinal) ? line[1..] : line), null);
    }

    private static Act Read(Verb verb, string rest)
    {
        List<string?> arguments = [];
        var needed = 1 + verb.Params.Count(p => p.Typed && !p.Optional);
        var namesRoom = verb.Params is [{ Name: "room", Typed: false }, { Kind: not ParamKind.Rest }, ..] or [{ Name: "room", Typed: false }]
            && Room().IsMatch(rest) && Word().Matches(rest).Count(w => w.Length > 0) >= needed;
        foreach (var param in verb.Params)
        {
            rest = rest.TrimStart(' ', '\t');
            var word = Word().Match(rest).Value;
            var taken = (!param.Typed && !(namesRoom && arguments.Count == 0)) || (param.Kind == ParamKind.Duration && !Duration.TryParse(word, out _)) ? "" : param.Kind == ParamKind.Rest ? rest : word;
            arguments.Add(taken.Length == 0 ? null : taken);
            rest = rest[taken.Length..];
        }

        return new Act(verb, [.. arguments]);
    }

    [GeneratedRegex(@"\A/(?!/)(?<name>[^ \t]*)(?<rest>.*)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\A@(?<rest>[^ \t@].*)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whisper();

    [GeneratedRegex(@"(?<![^ \t])[^ \t]*", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[ \t]*#[^ \t]", RegexOptions.None, 1000)]
    private static partial Regex Room();
}
