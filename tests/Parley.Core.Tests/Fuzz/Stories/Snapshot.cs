using System.Globalization;
using System.Text;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>What a server is at a moment, written down to be compared.</summary>
internal static class Snapshot
{
    /// <summary>Everything that somebody could see.</summary>
    public static string Of(Stage stage)
    {
        var text = new StringBuilder();
        foreach (var person in stage.Hub.People.All.OrderBy(p => p.Nick.Key, StringComparer.Ordinal))
        {
            var rooms = string.Join(',', person.Rooms.Select(r => r.Name));
            Add(text, $"{person.Nick} {person.IsOnline} {person.Sessions.Count} in {rooms} blocks {Shown(person.Wishes.Blocked)} whispers {person.Wishes.Whispers}");
            Add(text, $" {string.Join(',', person.Sessions.Select(s => $"{s.Muted} {s.Current?.Name}"))}");
        }

        foreach (var room in stage.Hub.Rooms.Open.OrderBy(r => r.Name.Key, StringComparer.Ordinal))
        {
            Add(text, $"{Shown(room)} topic {room.Topic?.Seq} {room.Topic?.Text} last {room.LastSeq} maker {room.Maker?.Nick}");
            Add(text, $" {string.Join(',', room.People.OrderBy(p => p.Nick.Key, StringComparer.Ordinal).Select(p => $"{p.Nick} {room.RoleOf(p)}"))}");
            Add(text, $" asked in {string.Join(',', stage.Hub.People.All.Where(room.IsInvited).Select(p => p.Nick.Key).Order(StringComparer.Ordinal))}");
            AddKept(text, stage, room);
        }

        return AddKept(text, stage).ToString();
    }

    /// <summary>What has to be the same after another start.</summary>
    public static string OfKept(Stage stage)
    {
        var text = new StringBuilder();
        foreach (var room in stage.Hub.Rooms.Open.Where(r => r.IsKept).OrderBy(r => r.Name.Key, StringComparer.Ordinal))
        {
            Add(text, $" asked in {(room.Record is null ? "" : string.Join(',', room.Invitations.OrderBy(i => i.Account)))}");
            Add(text, $"{Shown(room)} topic {(stage.Records.IsTopicStored(room) ? room.Topic?.Text : null)} last {room.LastSeq}");
            Add(text, $" {string.Join(',', room.People.Where(p => IsBack(stage, room, p)).Select(p => p.Nick.Key).Order(StringComparer.Ordinal))}");
            AddKept(text, stage, room);
        }

        return AddKept(text, stage).ToString();
    }

    private static void AddKept(StringBuilder text, Stage stage, Room room)
    {
        Add(text, $" roles {string.Join(',', room.Roles.All.OrderBy(r => r.Key))} owner {room.Roles.Owner}");
        AddBans(text, room.Bans.Standing(stage.Time.GetUtcNow()));
    }

    private static StringBuilder AddKept(StringBuilder text, Stage stage)
    {
        var hub = stage.Hub;
        Add(text, $"guests {hub.Community.Server.Guests} registration {hub.Community.Server.Registration}");
        AddBans(text, hub.Community.Bans.Standing(stage.Time.GetUtcNow()));
        foreach (var person in hub.People.Accounts.OrderBy(p => p.Account!.Id))
        {
            var account = person.Account!;
            Add(text, $"{account.Id} {account.Name} {account.Administrator} {account.Credential!.Hash} {account.Whispers} {Shown(account.Blocks)}");
            var directs = hub.Community.Memberships.Of(account.Id).Select(m => m.Conversation).Where(c => c.Kind == ConversationKind.Direct);
            Add(text, $" with {string.Join(',', directs.Select(c => c.Key).Order(StringComparer.Ordinal))}");
            Add(text, $" tokens {string.Join(',', hub.Community.Tokens.Of(account.Id).Select(t => $"{t.Id} {t.Name} {t.Scopes} {string.Join(' ', t.Rooms)} {t.Until}"))}");
            Add(text, $" kept {string.Join(',', hub.Community.Names.Of(account.Id).Select(n => n.Name))}");
        }

        return text;
    }

    /// <summary>Guests are gone, and whoever is banned but for where a connection comes from, or for what they were for the time of their stay.</summary>
    private static bool IsBack(Stage stage, Room room, Person person)
    {
        var about = room.Bans.Standing(stage.Time.GetUtcNow())
            .Where(b => (b.Mask.Account != 0 && b.Mask.Account == person.Account?.Id) || b.Mask.Pattern?.Matches(person.Nick) == true)
            .Select(b => b.Effect)
            .ToList();
        return person.Account is { } account
            && (account.Administrator || room.Roles.Of(account.Id) >= Role.Moderator || !about.Contains(BanEffect.Ban) || about.Contains(BanEffect.Exempt));
    }

    private static void AddBans(StringBuilder text, IEnumerable<BanRecord> bans)
        => Add(text, $" bans {string.Join(',', bans.OrderBy(b => b.Id).Select(b => $"{b.Id} {b.Effect} {b.Mask.Text} {b.Mask.Account} {b.Mask.Pattern} {b.Mask.Range} {b.Until} {b.Reason} {b.By}"))}");

    private static string Shown(Room room) => $"#{room.Name} {room.Key} {room.Record?.Name} {room.Options}";

    private static string Shown(IEnumerable<BlockRecord> blocks) => string.Join(',', blocks.Select(b => $"{b.Account} {b.Name}"));

    private static void Add(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
