using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Parley.Core;
using Parley.Core.Limits;
using Parley.Core.Verbs;
using Parley.Wire.Text;

namespace Parley.Wire.Language;

/// <summary>
/// The server's own words in one language: <c>Words.resx</c>, <c>CommunityWords.resx</c> for what accounts say,
/// <c>RoomWords.resx</c> for roles and moderation, and their translations. Words for a new verb or refusal are entries there, named <c>Help_verb</c> and
/// <c>Refusal_Code</c>.
/// </summary>
public sealed class Words
{
    /// <summary>64 characters of what somebody sent are enough to recognise it in a refusal.</summary>
    private const int MaxSubjectLength = 64;

    private static readonly ResourceManager[] Resources =
    [
        new("Parley.Wire.Language.Words", typeof(Words).Assembly),
        new("Parley.Wire.Language.CommunityWords", typeof(Words).Assembly),
        new("Parley.Wire.Language.RoomWords", typeof(Words).Assembly),
    ];

    private static readonly Lazy<Words> InEnglish = new(() => new Words("en", CultureInfo.InvariantCulture));

    private static readonly Lazy<Words> InChinese = new(() => new Words("zh", CultureInfo.GetCultureInfo("zh-Hans")));

    private readonly FrozenDictionary<string, string> _sentences;

    private Words(string language, CultureInfo culture)
    {
        Language = language;
        Culture = culture;
        var sentences = Load(CultureInfo.InvariantCulture);
        foreach (var (key, sentence) in Load(culture))
        {
            sentences[key] = sentence;
        }

        _sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages that there are words in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh"];

    /// <summary>English, which is also what is missing in another language.</summary>
    public static Words English => InEnglish.Value;

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>Where the translation is kept, for the tests that compare it.</summary>
    internal CultureInfo Culture { get; }

    /// <summary>The words of a language; English for one that there are none in.</summary>
    public static Words For(string language)
        => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? InChinese.Value : English;

    /// <summary>A sentence, with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
        => Template.Fill(_sentences[key], values);

    /// <summary>A sentence; another text when there is none of that name.</summary>
    public string SayOr(string key, string otherwise) => _sentences.GetValueOrDefault(key, otherwise);

    /// <summary>Why something was refused, and what to do about it: one line.</summary>
    public string Of(Refusal refusal)
    {
        var key = "Refusal_" + refusal.Code;
        if (refusal.Subject is null && _sentences.ContainsKey(key + "_Bare"))
        {
            key += "_Bare";
        }

        var sentence = Say(
            key,
            ("subject", Shown(refusal.Code == RefusalCode.NotAllowed ? SayOr("Rank_" + refusal.Subject, refusal.Subject ?? "") : refusal.Subject ?? "")),
            ("takes", refusal.Takes ?? ""),
            ("limit", refusal.Limit?.ToString(CultureInfo.InvariantCulture) ?? ""));
        var until = refusal.Until is { } end ? Say("RefusedUntil", ("until", Moment.Of(end))) : "";
        return sentence + until + (refusal.Why is { } why ? Say("RefusedWhy", ("why", PlainText.Clean(why).ReplaceLineEndings(" "))) : "");
    }

    /// <summary>What a verb does, in a few words; empty for one that nobody types.</summary>
    public string HelpFor(Verb verb) => _sentences.GetValueOrDefault("Help_" + verb.Name, "");

    /// <summary>What is said when a session ends.</summary>
    public string Goodbye(CloseReason reason) => Say("Bye_" + reason);

    /// <summary>The sentences of one language's resource files alone.</summary>
    internal static Dictionary<string, string> Load(CultureInfo culture)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resources in Resources)
        {
            if (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not { } file)
            {
                continue;
            }

            foreach (DictionaryEntry entry in file)
            {
                sentences[(string)entry.Key] = (string)entry.Value!;
            }
        }

        return sentences;
    }

    /// <summary>What somebody sent, made fit to stand in a sentence.</summary>
    private static string Shown(string subject)
    {
        var shown = PlainText.Clean(subject).ReplaceLineEndings(" ");
        if (shown.Length <= MaxSubjectLength)
        {
            return shown;
        }

        var end = char.IsHighSurrogate(shown[MaxSubjectLength - 1]) ? MaxSubjectLength - 1 : MaxSubjectLength;
        return shown[..end] + "…";
    }
}
