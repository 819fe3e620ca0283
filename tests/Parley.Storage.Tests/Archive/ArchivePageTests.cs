using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Core.Community;
using Parley.Core.Facts;
using Parley.Core.Policy;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Tests.Contract;
using Parley.Storage.Tests.Sqlite;

namespace Parley.Storage.Tests.Archive;

/// <summary>docs/archive.md and the program say the same.</summary>
public sealed class ArchivePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "archive.md"));

    private static readonly IReadOnlyDictionary<Type, string> Types = typeof(ArchiveLine).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    [Fact]
    public async Task The_example_is_imported_and_exported_again_line_for_line()
    {
        using var moved = await Moved.ImportAsync(Example("export"));
        using var log = moved.Open();

        Assert.Equal(Example("export"), await Moved.ExportAsync(log));
    }

    [Fact]
    public void The_example_has_every_field_of_every_line()
    {
        var shown = Example("export").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(line => Fields(line).Select(field => (line.GetProperty("type").GetString(), field)))
            .ToHashSet();

        Assert.Empty(Types.SelectMany(type => Fields(type.Key).Select(field => ((string?)type.Value, field))).Except(shown));
    }

    [Fact]
    public void The_page_speaks_of_every_field_of_every_line()
    {
        foreach (var (type, name) in Types)
        {
            var row = Page.Split('\n').First(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
            Assert.Empty(Fields(type).Where(f => f != name && !row.Contains($"`{f}`", StringComparison.Ordinal)).Except(["conversation", "account"]));
        }
    }

    [Fact]
    public void The_page_lists_every_word()
    {
        AssertWords("`kind` of a conversation", Words<ConversationKind>());
        AssertWords("`kind` of a fact", Words<FactKind>());
        AssertWords("`guests`", Words<GuestPolicy>());
        AssertWords("`registration`", Words<RegistrationPolicy>());
        AssertWords("`whispers`", Words<WhispersFrom>());
        AssertWords("`role`", Words<Role>());
        AssertWords("`effect`", Words<BanEffect>());
        AssertWords("`what`", Words<Deed>());
        AssertWords("`scopes`", JsonSerializer.Deserialize<string[]>(JsonSerializer.Serialize(Scopes.All, ArchiveJson.Readable))!);
    }

    /// <summary>Nobody who registers later signs what others have said, nor is in what was between two others.</summary>
    [Fact]
    public async Task An_export_of_form_1_is_imported_and_its_accounts_numbers_are_given_to_nobody()
    {
        using var moved = await Moved.ImportAsync(Example("export-1"));
        using var log = moved.Open();

        var direct = Story.Opened(log.Open(new ConversationKey(ConversationKind.Direct, "12:14"), 0)).Id;
        Assert.Equal(["one", "waves"], (await new Story(new OpenedStore(log)).All(direct)).Select(f => f.Text));
        var community = log.Community.Load();
        Assert.Equal(14, community.Server?.LastId);
        Assert.Empty(community.Accounts);
    }

    private static void AssertWords(string field, IEnumerable<string> words)
        => Assert.Contains($"| {field} | {string.Join(' ', words.Select(word => $"`{word}`"))} |\n", Page, StringComparison.Ordinal);

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value, ArchiveJson.Readable).Trim('"'));

    /// <summary>The lines in the fence that begins with <c>```json</c> and this word.</summary>
    private static string Example(string name) => Page.Split($"```json {name}\n")[1].Split("```")[0];

    /// <summary>Also those of objects within a line.</summary>
    private static IEnumerable<string> Fields(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static IEnumerable<string> Fields(Type line) => line.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(field => PartsOf(field.PropertyType).Prepend(JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name)));

    private static IEnumerable<string> PartsOf(Type field)
    {
        var part = field.IsGenericType ? field.GetGenericArguments()[0] : field;
        return part.Name.EndsWith("Part", StringComparison.Ordinal) ? Fields(part) : [];
    }
}
