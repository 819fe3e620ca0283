namespace Parley.Testing.Scripts;

/// <summary>
/// The sentences of the script language, all of them. A new verb needs none (<c>alice does kick nick=bob</c>); one that
/// many scripts use gets a row here.
/// </summary>
internal static class Sentences
{
    /// <summary>What can be done: the sentence after the name, the verb, and an argument that the sentence implies.</summary>
    public static IReadOnlyList<(SentenceForm Form, string Verb, (string Name, string Value)? Implied)> Acts { get; } =
    [
        (new("connects"), ScriptAct.Connect, null),
        (new("connects as {nick}"), ScriptAct.Connect, null),
        (new("connects unnamed"), ScriptAct.Connect, ("unnamed", "yes")),
        (new("drops"), ScriptAct.Drop, null),
        (new("quits"), "quit", null),
        (new("becomes {nick}"), "nick", null),
        (new("joins {room} [after {after}]"), "join", null),
        (new("leaves [{room}]"), "leave", null),
        (new("says 'text' [in {room}] [tagged {tag}]"), "say", null),
        (new("acts 'text' [in {room}] [tagged {tag}]"), "me", null),
        (new("whispers {nick} 'text' [tagged {tag}]"), "whisper", null),
        (new("sets topic 'text' [in {room}]"), "topic", null),
        (new("asks topic [in {room}]"), "topic", null),
        (new("asks who [in {room}]"), "who", null),
        (new("asks rooms"), "rooms", null),
        (new("asks history [of {room}] [limit {limit}] [before {before}] [after {after}] [around {around}]"), "history", null),
        (new("searches 'text' [in {room}] [limit {limit}] [before {before}]"), "search", null),
        (new("asks help"), "help", null),
        (new("toggles mute"), "mute", null),
        (new("types [in {room}]"), "typing", null),
        (new("pings [tagged {tag}]"), "ping", null),
        (new("kicks {nick} ['reason']"), "kick", null),
        (new("bans {whom} [for {for}] ['reason']"), "ban", null),
        (new("unbans {whom}"), "unban", null),
        (new("silences {whom} [for {for}] ['reason']"), "silence", null),
        (new("unsilences {whom}"), "unsilence", null),
        (new("makes {nick} {role}"), "role", null),
        (new("invites {nick}"), "invite", null),
        (new("sets {setting} {value}"), "set", null),
        (new("reports {nick} 'reason'"), "report", null),
        (new("registers 'password'"), "register", null),
        (new("logs in as {nick} 'password'"), "login", null),
        (new("registers the room"), "register_room", null),
        (new("renames the room {name}"), "rename_room", null),
        (new("gives the room to {nick}"), "transfer_room", null),
        (new("closes room {room} ['reason']"), "close_room", null),
    ];

    /// <summary>What can be seen: the sentence after the name, the kinds of <see cref="Seen"/>, and a field that the sentence implies.</summary>
    public static IReadOnlyList<(SentenceForm Form, string[] Kinds, (string Name, string Value)? Implied)> Sights { get; } =
    [
        (new("sees nothing"), [], null),
        (new("sees said 'text' [by {by}] [in {room}]"), ["said"], null),
        (new("sees acted 'text' [by {by}] [in {room}]"), ["acted"], null),
        (new("sees whisper 'text' [by {by}] [to {to}]"), ["whisper"], null),
        (new("sees past 'text' [by {by}] [in {room}]"), ["past"], null),
        (new("sees found 'text' [by {by}] [in {room}]"), ["found"], null),
        (new("sees topic 'text' [by {by}] [in {room}]"), ["topic"], null),
        (new("sees no topic [in {room}]"), ["topic"], ("text", "")),
        (new("sees joined {nick} [in {room}]"), ["joined"], null),
        (new("sees arrived {nick}"), ["joined", "renamed"], null), // some doors let people in first, and ask for the name then
        (new("sees left {nick} [in {room}]"), ["left"], null),
        (new("sees gone {nick} [in {room}]"), ["gone"], null),
        (new("sees renamed {old} to {nick}"), ["renamed"], null),
        (new("sees typing {nick} [in {room}]"), ["typing"], null),
        (new("sees entered {room} [with {people}]"), ["entered"], null),
        (new("sees exited {room} [for {current}]"), ["exited"], null),
        (new("sees people {names*} [in {room}]"), ["people"], null),
        (new("sees room {room} [with {people}]"), ["room"], null),
        (new("sees help"), ["help"], null),
        (new("sees pong [tagged {tag}]"), ["pong"], null),
        (new("sees stored ['text'] [tagged {tag}]"), ["stored"], null),
        (new("sees stored again ['text'] [tagged {tag}]"), ["stored again"], null),
        (new("sees kicked {nick} [by {by}] ['reason'] [in {room}]"), ["kicked"], null),
        (new("sees banned {nick} [by {by}] ['reason'] [in {room}]"), ["banned"], null),
        (new("sees role {role} of {nick} [by {by}] [in {room}]"), ["role"], null),
        (new("sees {room} set {setting} {value} [by {by}]"), ["set"], null),
        (new("sees room {old} renamed {room}"), ["room renamed"], null),
        (new("sees room {room} closed ['reason']"), ["room closed"], null),
        (new("sees {effect} of {mask} made"), ["ban made"], null),
        (new("sees {effect} of {mask} lifted"), ["ban lifted"], null),
        (new("sees report about {whom} 'reason' [by {by}] [in {room}]"), ["reported"], null),
        (new("is invited into {room} [by {by}]"), ["invited"], null),
        (new("is told {note}"), ["noted"], null),
        (new("is named {nick}"), ["named"], null),
        (new("is muted"), ["muted"], null),
        (new("is unmuted"), ["unmuted"], null),
        (new("is refused {code} [about {subject}]"), ["refused"], null),
        (new("is closed"), ["closed"], null),
    ];
}
