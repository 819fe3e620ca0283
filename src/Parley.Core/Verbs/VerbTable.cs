using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Administration;
using Parley.Core.Verbs.Moderation;
using Parley.Core.Verbs.Rooms;
using Parley.Core.Verbs.Talking;

namespace Parley.Core.Verbs;

/// <summary>Everything that can be asked for. Adding a verb is a file beside this one and a row here.</summary>
public static class VerbTable
{
    /// <summary>The rows, in the order in which help lists them.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        // Basics
        HelpVerb.Row,
        NickVerb.Row,
        RegisterVerb.Row,
        LoginVerb.Row,
        WhoVerb.Row,
        RoomsVerb.Row,
        JoinVerb.Row,
        LeaveVerb.Row,
        TopicVerb.Row,
        SayVerb.Row,
        MeVerb.Row,
        WhisperVerb.Row,
        HistoryVerb.Row,
        SearchVerb.Row,
        MuteVerb.Row,
        QuitVerb.Row,

        // Talking
        EditVerb.Row,
        RedactVerb.Row,
        DirectsVerb.Row,
        TypingVerb.Row,
        PingVerb.Row,

        // Rooms
        RolesVerb.Row,
        InviteVerb.Row,
        ReportVerb.Row,
        SetVerb.Row,
        RegisterRoomVerb.Row,
        RenameRoomVerb.Row,
        TransferRoomVerb.Row,
        CloseRoomVerb.Row,

        // Accounts
        WhoisVerb.Row,
        LogoutVerb.Row,
        PasswordVerb.Row,
        DeleteAccountVerb.Row,
        WhispersVerb.Row,
        BlockVerb.Row,
        UnblockVerb.Row,
        BlocksVerb.Row,
        TokenVerb.Row,
        TokensVerb.Row,
        RevokeVerb.Row,

        // Moderation
        KickVerb.Row,
        BanVerb.Row,
        UnbanVerb.Row,
        SilenceVerb.Row,
        UnsilenceVerb.Row,
        ExemptVerb.Row,
        UnexemptVerb.Row,
        BansVerb.Row,
        RoleVerb.Row,
        AuditVerb.Row,

        // Administration
        ClaimVerb.Row,
        AccountsVerb.Row,
        AddAccountVerb.Row,
        SetPasswordVerb.Row,
        RenameAccountVerb.Row,
        RemoveAccountVerb.Row,
        AdministratorVerb.Row,
        ServerSetVerb.Row,
        ServerKickVerb.Row,
        ServerBanVerb.Row,
        ServerUnbanVerb.Row,
        ServerExemptVerb.Row,
        ServerUnexemptVerb.Row,
        ServerBansVerb.Row,
        ServerAuditVerb.Row,
        BackupVerb.Row,
    ];

    private static readonly FrozenDictionary<string, Verb> ByName = All.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verb> ByCommand = All
        .Where(v => v.Typed)
        .SelectMany(v => v.Aliases.Append(v.Name).Append(v.Command).Distinct(), (verb, command) => (verb, command))
        .ToFrozenDictionary(row => row.command, row => row.verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a verb by its own name, as in the type of a request.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Verb? verb) => ByName.TryGetValue(name, out verb);

    /// <summary>Finds a verb by what was typed after the slash: its command or its name, or an alias, in any case.</summary>
    public static bool TryFindTyped(ReadOnlySpan<char> command, [NotNullWhen(true)] out Verb? verb)
        => ByCommand.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out verb);
}
