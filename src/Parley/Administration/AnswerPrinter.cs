using System.Globalization;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Administration;

/// <summary>Prints what a server answered to the one who runs it.</summary>
internal static class AnswerPrinter
{
    /// <summary>Prints it.</summary>
    public static void Print(ServerObject answer, TextWriter to)
    {
        switch (answer.Type)
        {
            case "accounts":
                Grid.Write(to, "There are no such accounts.", ["id", "name", "made", "connections", ""], answer.Accounts!.Select(Row));
                break;
            case "tokens":
                Grid.Write(to, "The account has no tokens.", ["id", "name", "scopes", "made", "until"], answer.Tokens!.Select(Row));
                break;
            case "bans":
                Grid.Write(to, "Nobody is banned or silenced there.", ["id", "effect", "whom", "by", "made", "until", "reason"], answer.Bans!.Select(Row));
                break;
            case "rooms":
                Grid.Write(to, "There are no rooms.", ["room", "people", "topic"], answer.Rooms!.Select(r => (string?[])[r.Room, Number(r.People), r.Topic]));
                break;
            case "roles":
                Grid.Write(to, "Nobody has a role there.", ["name", "role"], answer.Roles!.Select(r => (string?[])[r.Nick, r.Role]));
                break;
            case "settings":
                Grid.Write(to, "", ["setting", "value"], answer.Settings!.Select(s => (string?[])[s.Name, s.Value]));
                break;
            case "audit":
                Grid.Write(to, "Nothing has been done there yet.", ["number", "time", "by", "what", "whom", "detail", "room", "why"], answer.Entries!.Select(Row));
                break;
            case "person":
                Grid.Write(to, "", ["", ""], Rows(answer));
                break;
            default:
                to.WriteLine(Sentence(answer));
                break;
        }
    }

    private static string Sentence(ServerObject answer) => answer.Type switch
    {
        "note" => answer.Text ?? "",
        "token" => answer.Secret ?? "",
        "ban_made" => $"Done: {answer.Entry!.Effect} {answer.Entry.Mask}{Until(answer.Entry)}, number {Number(answer.Entry.Id)}{Affected(answer)}.",
        "ban_lifted" => $"Lifted: {answer.Entry!.Effect} {answer.Entry.Mask}.",
        _ => "Done.",
    };

    /// <summary>How many of those who were there it was about.</summary>
    private static string Affected(ServerObject made) => made.Entry!.Effect switch
    {
        "ban" => $"; people put out: {Number(made.Affected ?? 0)}",
        "silence" => $"; people silenced: {Number(made.Affected ?? 0)}",
        _ => "",
    };

    private static string Until(BanRow ban) => ban.Until is { } until ? $" until {Minute(until)}" : "";

    private static string?[] Row(AccountObjectRow account)
        => [Number(account.Id), account.Name, Minute(account.Made), Number(account.Sessions), account.IsAdministrator == true ? "administrator" : ""];

    private static string?[] Row(TokenRow token) => [Number(token.Id), token.Name, string.Join(',', token.Scopes), Minute(token.Made), Minute(token.Until)];

    private static string?[] Row(BanRow ban) => [Number(ban.Id), ban.Effect, ban.Mask, ban.By, Minute(ban.Made), Minute(ban.Until), ban.Reason];

    private static string?[] Row(AuditRow entry)
        => [Number(entry.Number), Minute(entry.Time), entry.By, entry.What, entry.Whom, entry.Detail, entry.Room, entry.Why];

    private static IEnumerable<string?[]> Rows(ServerObject person)
    {
        yield return ["name", person.Nick];
        yield return ["account since", person.Since is null ? "no account" : Minute(person.Since)];
        yield return ["connected", person.Online == true ? "yes" : "no"];
        yield return ["administrator", person.IsAdministrator == true ? "yes" : "no"];
        yield return ["rooms", string.Join(", ", person.Places!.Select(p => p.Role is null ? p.Room : $"{p.Room} ({p.Role})"))];
        yield return ["addresses", string.Join(", ", person.Addresses ?? [])];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As <c>2026-11-07 01:05</c>, UTC.</summary>
    private static string? Minute(string? time) => time?[..16].Replace('T', ' ');
}
