using System.Collections.Frozen;

namespace Parley.Testing.Scripts;

/// <summary>
/// One thing that a client was shown, as far as its dialect tells it. What kinds there are and what is told of each is
/// listed in <see cref="Sentences"/>.
/// </summary>
public sealed class Seen
{
    /// <summary>What a client can only see because somebody wanted it to: none of it may come twice, or to the wrong one.</summary>
    private static readonly FrozenSet<string> Spoken = ["said", "acted", "whisper"];

    private readonly Dictionary<string, string> _fields;

    /// <summary>Something of a kind, with what is known of it. A field that the dialect does not tell is left out or null.</summary>
    public Seen(string kind, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        Kind = kind;
        _fields = [];
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                _fields.Add(name, value);
            }
        }
    }

    /// <summary>The same, with more that is known of it.</summary>
    public Seen With(params ReadOnlySpan<(string Name, string? Value)> fields)
        => new(Kind, [.. _fields.Select(f => (f.Key, (string?)f.Value)), .. fields]) { Seq = Seq };

    /// <summary>What it is: <c>said</c>, <c>joined</c>, <c>refused</c> …</summary>
    public string Kind { get; }

    /// <summary>The <c>seq</c> of a fact seen live, where the dialect tells it; the player checks that they ascend in each room.</summary>
    public long? Seq { get; init; }

    /// <summary>Somebody spoke.</summary>
    internal bool IsSpoken => Spoken.Contains(Kind);

    /// <summary>What is known under a name; null when nothing is.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The one way to write several names, whatever the order in which they were told.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>The kind and what is known, in short: <c>said hi alice tea</c>.</summary>
    public string Brief => string.Join(' ', _fields.Values.Where(v => v.Length > 0).Prepend(Kind));

    /// <summary>As a sentence of a script would nearly say it.</summary>
    public override string ToString()
        => string.Join(' ', _fields.Select(f => $"{f.Key}=\"{Short(f.Value)}\"").Prepend(Kind));

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…({text.Length})";
}
