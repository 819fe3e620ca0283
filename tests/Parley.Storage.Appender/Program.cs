// Writes to the store in a folder until it is killed: Parley.Storage.Appender FOLDER SEED
//
// Prints a line for each thing that the store has acknowledged, in the order in which it has:
//   fact CONVERSATION SEQ ID
//   .            the end of a group of facts
//   saved N      the community is as the saves 1 to N make it (see Saves)
//   backed up    what was asked for is done
// Beside posts there are topics, edits and redactions, in a few busy conversations and many quiet ones, and now and then the writer is
// idle. A line "backup FILE" on standard input makes a backup, while it goes on.
using System.Globalization;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage;
using Parley.Storage.Appender;
using Parley.Storage.Sqlite;

var chance = new Random(int.Parse(args[1], CultureInfo.InvariantCulture));
if (!SqliteConversationLog.TryOpen(args[0], new StoreOptions { Durability = Durability.Process }, out var log, out var fault))
{
    Console.WriteLine(fault.Sentence);
    return 2;
}

var ids = new FactIds(TimeProvider.System);
ids.StartAfter(log.Newest ?? default);
var rooms = Enumerable.Range(0, 40).Select(i => log.Open(new ConversationKey(ConversationKind.Room, $"room {i}"), 0).Record!).ToList();
var last = rooms.ToDictionary(room => room.Id, room => room.LastSeq);
var saved = log.Community.Load().Server?.LastId ?? 0;
var backup = Task.Run(BackUpAsync);
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false };
for (var sent = 0; ;)
{
    var group = Enumerable.Range(0, chance.Next(1, chance.Next(10) == 0 ? 400 : 30)).Select(_ => Draft(++sent)).ToList();
    foreach (var (outcome, draft) in log.Append(group).Zip(group))
    {
        var fact = outcome.Fact ?? throw new InvalidOperationException($"{outcome.Refusal}: {log.Health.LastFailure}");
        last[draft.Conversation] = fact.Seq;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fact {draft.Conversation} {fact.Seq} {fact.Id}"));
    }

    output.WriteLine(".");
    if (chance.Next(4) == 0)
    {
        if (log.Community.Save(Saves.Of(saved + 1)) is { } refusal)
        {
            throw new InvalidOperationException($"{refusal}: {log.Health.LastFailure}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"saved {++saved}"));
    }

    if (backup.IsCompleted)
    {
        output.WriteLine(backup.Result);
        backup = Task.Run(BackUpAsync);
    }

    output.Flush();
    if (chance.Next(20) == 0)
    {
        // Late enough for what waits to be filed.
        log.RunWhenIdle(DateTimeOffset.UtcNow.AddMinutes(2 + (sent / 1000)));
    }
}

async Task<string> BackUpAsync()
{
    if (await Console.In.ReadLineAsync() is not { } line)
    {
        return await new TaskCompletionSource<string>().Task;
    }

    return await log.BackupAsync(line["backup ".Length..], CancellationToken.None) is { } refusal ? $"{refusal}" : "backed up";
}

FactDraft Draft(int number)
{
    var room = rooms[chance.Next(3) == 0 ? chance.Next(rooms.Count) : chance.Next(3)].Id;
    var (id, time) = ids.Next();
    var kind = chance.Next(200) switch
    {
        0 => FactKind.Redacted,
        < 4 => FactKind.Edited,
        < 6 => FactKind.TopicSet,
        _ => FactKind.Said,
    };
    return new FactDraft(room, id, time, kind, new Author($"user{chance.Next(10)}"), $"message {number} of run {args[1]}, said in 房间 {room}")
    {
        Tag = chance.Next(2) == 0 ? $"{args[1]}-{number}" : null,
        Target = kind is FactKind.Edited or FactKind.Redacted ? chance.NextInt64(1, last[room] + 2) : 0,
    };
}
