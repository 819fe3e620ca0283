using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Makes stories: those who usually are there come in, and then anybody asks for anything.</summary>
/// <param name="random">What decides.</param>
internal sealed class StoryMaker(Random random)
{
    /// <summary>50 steps: bugs take a few, and the way to them some more. Longer stories find what two short ones would, and are as long to look after.</summary>
    private const int MaxSteps = 50;

    private const string Seats = "aabbbccddefghx";

    /// <summary>Asked for more often than the others: without them nothing else gets far, or they are where people get in each other's way.</summary>
    private static readonly string[] Frequent =
    [
        "join", "join", "join", "join", "say", "say", "role", "role", "ban", "ban", "ban", "exempt", "exempt", "unexempt", "unban", "silence", "set", "set", "set", "set",
        "invite", "nick", "nick", "kick", "token", "edit", "redact", "leave", "whisper", "whisper", "directs", "login", "logout", "register", "register_room",
        "transfer_room", "remove_account", "delete_account",
    ];

    private static readonly string[] Openings =
    [
        "a /login alice\na /join lobby\na /register alice's password\na /claim $code",
        "b /login bob\nb /join tea\nb /register bob's password\nb /register-room tea",
        "d /login dave\nd /join tea\nd /register dave's password\nb /role dave moderator",
        "c /login carol\nc /join lobby\nc /join tea\nc /register carol's password",
        "e /login mallory\ne /join tea",
        "g /login eve\ng /join tea\ng /join coffee",
        "b {\"type\":\"token\",\"name\":\"bot\",\"scopes\":\"read,moderate\"}\nf {\"type\":\"login\",\"token\":\"$token\"}",
        "h /login alice alice's password",
        "c /msg alice hello\na /msg carol hello\na /block carol",
        "b /set slow 1h\ne hello\ne hello",
    ];

    /// <summary>How each comes back, as far as they can.</summary>
    private static readonly Dictionary<char, string> Returns = new()
    {
        ['a'] = "a /login alice alice's password",
        ['b'] = "b /login bob bob's password",
        ['c'] = "c /login carol carol's password",
        ['d'] = "d /login dave dave's password",
        ['e'] = "e /login mallory\ne /join tea",
        ['f'] = "f {\"type\":\"login\",\"token\":\"$token\"}",
        ['g'] = "g /login eve\ng /join coffee",
        ['h'] = "h /login\nh /join tea",
    };

    private static readonly string[] World =
        ["wait 10s", "wait 10s", "wait 5m", "wait 1h", "wait 7d", "full", "hold", "answer", "answer", "later", "later", "later", "later"];

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Vocabulary _words = new(random);

    public byte[] Make()
    {
        var story = new StringBuilder();
        foreach (var opening in Openings)
        {
            if (random.Next(6) > 0)
            {
                story.Append(opening).Append('\n');
            }
        }

        for (var steps = random.Next(MaxSteps); steps > 0; steps--)
        {
            story.Append(Step()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(story.ToString());
    }

    private string Step() => random.Next(40) switch
    {
        < 3 => $"* {_words.One(World)}",
        3 => "* restart\n" + string.Join('\n', Returns.Values.Where(_ => random.Next(5) > 0)),
        4 when Seat() is var seat => $"{seat} !drop\n{(random.Next(4) > 0 ? Returns.GetValueOrDefault(seat) : null)}",
        < 10 => Request("+"),
        _ => Request(""),
    };

    private char Seat() => Seats[random.Next(Seats.Length)];

    private string Request(string goesOn)
    {
        var verb = random.Next(3) > 0 && VerbTable.TryFind(_words.One(Frequent), out var frequent) ? frequent : _words.One(VerbTable.All);
        var values = verb.Params.Select(param => (param.Name, Value: _words.For(verb, param), param.Typed)).ToList();
        var request = verb.Typed && random.Next(2) == 0
            ? string.Join(' ', values.Where(v => v.Typed).Select(v => v.Value).OfType<string>().Select(OneLine).Prepend("/" + verb.Command))
            : Object(verb, values.Select(v => (v.Name, v.Value)));
        return $"{SeatFor(verb)}{goesOn} {request}";
    }

    /// <summary>Mostly somebody who may.</summary>
    private char SeatFor(Verb verb) => (random.Next(3), verb.Topic) switch
    {
        ( > 0, HelpTopic.Administration) => _words.One(['a', 'a', 'x']),
        ( > 0, HelpTopic.Moderation) => _words.One(['a', 'b', 'b', 'd']),
        _ => Seat(),
    };

    private static string OneLine(string value) => value.Replace('\n', ' ');

    /// <summary>Some of the nonsense is escaped already.</summary>
    private string Object(Verb verb, IEnumerable<(string Name, string? Value)> values)
    {
        var fields = values.Where(v => v.Value is not null)
            .Select(v => $",\"{v.Name}\":{(v.Value!.StartsWith("\\u", StringComparison.Ordinal) ? $"\"{v.Value}\"" : JsonSerializer.Serialize(v.Value, Relaxed))}");
        var tag = random.Next(4) == 0 ? $",\"tag\":\"t{random.Next(3)}\"" : "";
        return $"{{\"type\":\"{verb.Name}\"{string.Concat(fields)}{tag}}}";
    }
}
