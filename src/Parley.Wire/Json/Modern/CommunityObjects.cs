using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Verbs.Rooms;
using Parley.Wire.Json.Modern.Objects;
using Parley.Wire.Language;
using Parley.Wire.Text;

namespace Parley.Wire.Json.Modern;

/// <summary>Writes what accounts tell, and the server of people.</summary>
internal static class CommunityObjects
{
    private static ModernJsonContext Contracts => ModernJsonContext.Default;

    /// <summary>The bytes for an event; none for one that this dialect does not tell.</summary>
    public static byte[] Write(ChatEvent happened, Words words) => happened switch
    {
        Noted e => JsonLine.Of(
            new NoteObject(SnakeCase<NoteCode>.Of(e.Code), CommunityLines.Sentence(words, e), e.Args, e.Tag), Contracts.NoteObject),
        PresenceChanged e => JsonLine.Of(new PresenceObject(e.Nick.Text, e.Online, JsonTime.Format(e.Time)), Contracts.PresenceObject),
        TokenMade e => JsonLine.Of(new TokenObject(e.Secret, Row(e.Token), e.Tag), Contracts.TokenObject),
        TokensListed e => JsonLine.Of(new TokensObject([.. e.Tokens.Select(Row)], e.Tag), Contracts.TokensObject),
        DirectsListed e => JsonLine.Of(new DirectsObject([.. e.Directs.Select(Row)], e.Tag), Contracts.DirectsObject),
        BlocksListed e => JsonLine.Of(new BlocksObject(e.Nicks, e.Tag), Contracts.BlocksObject),
        AccountsListed e => JsonLine.Of(new AccountsObject([.. e.Accounts.Select(Row)], e.More, e.Tag), Contracts.AccountsObject),
        PersonDescribed e => JsonLine.Of(Person(e), Contracts.PersonObject),
        _ => RoomObjects.Write(happened),
    };

    private static DirectRow Row(DirectSummary direct) => new(direct.With.Text, direct.LastSeq, direct.Seen, direct.Gone ? true : null);

    private static TokenRow Row(TokenRecord token)
        => new(token.Id, token.Name, [.. ScopeWords.Of(token.Scopes)], JsonTime.Format(token.Made), Time(token.Until));

    private static AccountObjectRow Row(AccountRow account)
        => new(account.Id, account.Name, JsonTime.Format(account.Made), Mark(account.Administrator), account.Sessions);

    private static PersonObject Person(PersonDescribed e) => new(
        e.Nick.Text,
        Time(e.Since),
        e.Online,
        Mark(e.Administrator),
        [.. e.Rooms.Select(p => new PlaceRow(p.Room.Text, p.Role == Role.None ? null : RoleWords.Of(p.Role)))],
        e.Cloaks,
        e.Addresses,
        e.Tag);

    private static bool? Mark(bool holds) => holds ? true : null;

    private static string? Time(DateTimeOffset? time) => time is { } at ? JsonTime.Format(at) : null;
}
