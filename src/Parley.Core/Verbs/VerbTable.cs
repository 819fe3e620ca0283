using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Core.Verbs;

/// <summary>Everything that can be asked for. Adding a verb is a file beside this one and a row here.</summary>
public static class VerbTable
{
    /// <summary>The rows, in the order in which help lists them.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        HelpVerb.Row,
        LoginVerb.Row,
        RegisterVerb.Row,
        LogoutVerb.Row,
        NickVerb.Row,
        PasswordVerb.Row,
        WhoVerb.Row,
        RoomsVerb.Row,
        JoinVerb.Row,
        LeaveVerb.Row,
        TopicVerb.Row,
        SayVerb.Row,
        MeVerb.Row,
        EditVerb.Row,
        RedactVerb.Row,
        WhisperVerb.Row,
        DirectsVerb.Row,
        WhispersVerb.Row,
        BlockVerb.Row,
        UnblockVerb.Row,
        BlocksVerb.Row,
        HistoryVerb.Row,
        SearchVerb.Row,
        MuteVerb.Row,
        TokenVerb.Row,
        TokensVerb.Row,
        RevokeVerb.Row,
        TypingVerb.Row,
        PingVerb.Row,
        BackupVerb.Row,
        QuitVerb.Row,
    ];

    private static readonly FrozenDictionary<string, Verb> ByName = All.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verb> ByCommand = All
        .Where(v => v.Typed)
        .SelectMany(v => v.Aliases.Append(v.Name), (verb, command) => (verb, command))
        .ToFrozenDictionary(row => row.command, row => row.verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a verb by its own name, as in the type of a request.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Verb? verb) => ByName.TryGetValue(name, out verb);

    /// <summary>Finds a verb by what was typed after the slash: its name or an alias, in any case.</summary>
    public static bool TryFindTyped(ReadOnlySpan<char> command, [NotNullWhen(true)] out Verb? verb)
        => ByCommand.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out verb);
}
