using System.Text;
using Parley.Core.Community;
using Parley.Core.Limits;
using Parley.Testing.Fakes;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>What people give as a password, a token or the owner's code: it opens when it is that, and whatever else it is, nothing breaks.</summary>
internal sealed class SecretsTarget : IFuzzTarget
{
    private static readonly CommunityLimits Limits = new();
    private static readonly OwnerCode Code = new(new CountingChance());
    private static readonly string Secret = Make(out Book);
    private static readonly TokenBook Book;

    public static string Corpus => "secrets";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        // So that the right ones are met as well: none could be guessed.
        var text = FuzzText.Of(input)
            .Replace("$code", Code.ToString(), StringComparison.Ordinal)
            .Replace("$token", Secret, StringComparison.Ordinal);

        Assert.Equal(text == Secret, Book.TryOpen(text, DateTimeOffset.UnixEpoch, out _));
        Assert.Equal(text.ToUpperInvariant().Split('-', ' ').Aggregate(string.Concat) == Code.ToString().Replace("-", "", StringComparison.Ordinal), Code.Is(text));
        Assert.False(RoomPassword.Of("another", new CountingChance()).Is(text));
        FuzzPassword(text);
    }

    private static void FuzzPassword(string text)
    {
        var asTyped = Passwords.Prepare(text, Limits);
        Assert.True(asTyped.IsNormalized(NormalizationForm.FormKC));
        if (Passwords.TryPrepare(text, "alice", Limits, out var password, out var refusal))
        {
            Assert.Null(refusal);
            Assert.Equal(password, asTyped);
            Assert.Equal(password, Passwords.Prepare(text.Normalize(NormalizationForm.FormD), Limits));
            Assert.InRange(text.EnumerateRunes().Count(), Limits.MinPasswordLength, Limits.MaxPasswordLength);
            Assert.DoesNotContain(text, char.IsControl);
        }
        else
        {
            Assert.Contains(
                refusal.Code,
                (RefusalCode[])[RefusalCode.PasswordTooShort, RefusalCode.PasswordTooLong, RefusalCode.PasswordTooCommon, RefusalCode.BadParameter]);
        }
    }

    private static string Make(out TokenBook book)
    {
        var (secret, hash) = TokenBook.Make(new CountingChance());
        book = new TokenBook();
        book.Add(new TokenRecord(1, 1, "bot", hash, Scopes.Read, DateTimeOffset.UnixEpoch));
        return secret;
    }
}
