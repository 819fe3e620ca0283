using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Policy;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs.Rooms;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>Durations, roles, and settings with their values, a line each: what is read is shown as it would be typed, and is read as the same again.</summary>
internal sealed partial class WordsTarget : IFuzzTarget
{
    private static readonly Hub Hub = new World().Hub;

    public static string Corpus => "words";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        foreach (var line in FuzzText.Lines(input))
        {
            FuzzDuration(line);
            FuzzRole(line);
            FuzzSetting(line);
        }
    }

    private static void FuzzDuration(string text)
    {
        var isOne = Duration.TryParse(text, out var length);
        var unit = "smhdw".IndexOf(char.ToLowerInvariant(text.LastOrDefault('?')), StringComparison.Ordinal);
        var expected = !LengthOfTime().IsMatch(text) || text.Length > 10
            ? 0m
            : decimal.Parse(text[..^1], CultureInfo.InvariantCulture) * new[] { 1, 60, 3600, 86_400, 604_800 }[unit];
        Assert.Equal(expected is > 0 and <= 3660 * 86_400, isOne);
        Assert.Equal(isOne ? expected : 0, (decimal)length.TotalSeconds);
    }

    private static void FuzzRole(string text)
    {
        if (RoleWords.TryParse(text, out var role))
        {
            Assert.Equal(InLowerCase(text), RoleWords.Of(role));
        }
    }

    private static void FuzzSetting(string line)
    {
        var (name, value) = line.Split(' ', 2) is [var front, var back] ? (front, back) : (line, "");
        Assert.Equal(RoomSettings.All.Any(s => s.Name == InLowerCase(name).Replace('-', '_')), RoomSettings.TryFind(name, out var setting));
        if (setting?.Read(Hub, RoomOptions.Default, value) is not { } options)
        {
            return;
        }

        Assert.All(RoomSettings.All.Where(s => s != setting), other => Assert.Equal(other.Show(RoomOptions.Default), other.Show(options)));
        if (options.Password is { } password)
        {
            Assert.True(password.Is(value));
            Assert.False(password.Is(value + "!"));
            return;
        }

        Assert.Equal(options, setting.Read(Hub, RoomOptions.Default, setting.Show(options)));
    }

    /// <summary>Of the Latin letters alone: no other letter is meant.</summary>
    private static string InLowerCase(string text) => string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c | ' ') : c));

    [GeneratedRegex(@"\A[0-9]+[smhdwSMHDW]\z", RegexOptions.None, 1000)]
    private static partial Regex LengthOfTime();
}
