using System.Text.RegularExpressions;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>Understands the lines that the server says in words, and the pages of history among them.</summary>
internal sealed partial class ServerWords
{
    /// <summary>What the posts are that come: <c>past</c>, <c>found</c>, or none.</summary>
    private string? _page;

    /// <summary>Understands a line without its prefix.</summary>
    public void Read(string line, Action<Seen> see)
    {
        if (PostPattern().Match(line) is { Success: true } post && _page is not null)
        {
            see(new Seen(_page, ("by", post.Groups["by"].Value + post.Groups["actor"].Value), ("text", post.Groups["text"].Value)));
        }
        else if (Sentences.Is(line, "HistoryBegins", ("room", "room")))
        {
            _page = "past";
        }
        else if (Sentences.Is(line, "FoundBegins", ("room", "room"), ("term", "term")))
        {
            _page = "found";
        }
        else if (Sentences.Is(line, "HistoryEnds") || Sentences.Is(line, "FoundEnds") || Sentences.Is(line, "FoundMore"))
        {
            _page = null;
        }
        else if (Sentences.Read(line) is { } seen)
        {
            see(seen);
        }
    }

    /// <summary><c>12:30 &lt;alice&gt; text</c>, <c>12:30 * alice waves</c>; another day's with its date.</summary>
    [GeneratedRegex(
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2} )?[0-9]{2}:[0-9]{2} (<(?<by>[^ >]+)>|\* (?<actor>[^ ]+)) (?<text>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PostPattern();
}
