namespace Parley.Architecture.Tests;

/// <summary>A rule that cannot fail guards nothing: each is shown something it must find, and something it must not.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [InlineData("class A\n{\n    #region Fields\n}", 1)]
    [InlineData("// #region is not used here", 0)]
    public void Regions(string text, int found) => Assert.Equal(found, SourceRules.Regions(File("A.cs", text)).Count());

    [Theory]
    [InlineData("try { F(); } catch { }", 1)]
    [InlineData("try { F(); } catch\n{\n    // never mind\n}", 1)]
    [InlineData("try { F(); } catch (Exception e) { }", 1)]
    [InlineData("try { F(); } catch (OperationCanceledException) { }", 0)]
    [InlineData("try { F(); } catch { G(); throw; }", 0)]
    [InlineData("var s = \"catch { }\";", 0)]
    public void Swallowed_exceptions(string text, int found) =>
        Assert.Equal(found, SourceRules.SwallowedExceptions(File("A.cs", text)).Count());

    [Fact]
    public void Long_files()
    {
        SourceFile[] files = [File("Short.cs", Lines(400)), File("Long.cs", Lines(401)), File("Listed.cs", Lines(500))];
        var allowed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Listed.cs"] = "one table",
            ["Short.cs"] = "was long once",
            ["Gone.cs"] = " ",
        };

        var found = SourceRules.LongFiles(files, allowed).Select(line => line.Split(':')[0]);

        Assert.Equal(["Long.cs", "Short.cs", "Gone.cs", "Gone.cs"], found);
    }

    [Fact]
    public void Partials_without_a_generator()
    {
        SourceFile[] files =
        [
            File("Door.cs", "sealed partial class Door { }"),
            File("Door.Log.cs", "partial class Door { [LoggerMessage(1)] partial void Opened(); }"),
            File("Room.cs", "sealed partial class Room { }"),
            File("Room.Join.cs", "partial class Room { }"),
            File("Hub.cs", "partial record struct Hub { }"),
            File("Hub.Mode.cs", "partial record struct Hub { }"),
            File("Hub.Words.cs", "partial record struct Hub { [GeneratedRegex(W)] static partial Regex Words(); }"),
        ];

        var found = SourceRules.PartialsWithoutGenerator(files).Select(line => line.Split(':')[0]);

        Assert.Equal(["Room.cs", "Room.Join.cs", "Hub.cs", "Hub.Mode.cs"], found);
    }

    private static SourceFile File(string path, string text) => new(path, text);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));
}
