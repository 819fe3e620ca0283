using System.Security.Cryptography;
using Parley.Server.Accounts;

namespace Parley.Server.Tests.Accounts;

public sealed class CredentialHasherTests
{
    // A thousandth of the real cost: these tests are about what is hashed, not how often.
    private static readonly PasswordHashing Cheap = new() { Iterations = 210, ScramIterations = 600, AtOnce = 1 };

    [Fact]
    public async Task The_password_opens_it_and_no_other_does()
    {
        using var hasher = new CredentialHasher(Cheap);
        var known = await hasher.HashAsync("correct horse", default);
        Assert.True((await hasher.VerifyAsync("correct horse", known, default)).Right);
        Assert.False((await hasher.VerifyAsync("Correct horse", known, default)).Right);
        Assert.False((await hasher.VerifyAsync("", known, default)).Right);
        Assert.False((await hasher.VerifyAsync("correct horse", null, default)).Right);
    }

    [Fact]
    public async Task Two_hashes_of_one_password_have_nothing_in_common()
    {
        using var hasher = new CredentialHasher(Cheap);
        var one = await hasher.HashAsync("correct horse", default);
        var two = await hasher.HashAsync("correct horse", default);
        Assert.NotEqual(one.Hash, two.Hash);
        Assert.False(one.Scram.Salt.SequenceEqual(two.Scram.Salt));
        Assert.False(one.Scram.StoredKey.SequenceEqual(two.Scram.StoredKey));
    }

    [Theory]
    [InlineData(211, 600)]
    [InlineData(210, 601)]
    public async Task When_the_cost_rises_it_is_hashed_again(int iterations, int scramIterations)
    {
        using var old = new CredentialHasher(Cheap);
        using var dearer = new CredentialHasher(Cheap with { Iterations = iterations, ScramIterations = scramIterations });
        var known = await old.HashAsync("correct horse", default);

        Assert.Null((await old.VerifyAsync("correct horse", known, default)).Better);
        Assert.Null((await dearer.VerifyAsync("wrong", known, default)).Better);
        var better = (await dearer.VerifyAsync("correct horse", known, default)).Better!;
        Assert.Equal(scramIterations, better.Scram.Iterations);
        Assert.True((await dearer.VerifyAsync("correct horse", better, default)) is { Right: true, Better: null });
    }

    [Fact]
    public void The_figures_are_those_of_OWASP()
    {
        var cost = new PasswordHashing();
        Assert.True(cost.Iterations >= 210_000);
        Assert.True(cost.ScramIterations >= 600_000);
        Assert.True(cost.AtOnce >= 1);
    }

    /// <summary>The example of RFC 7677, section 3: the client's proof holds against what is stored, and the server's signature is the one there.</summary>
    [Fact]
    public void The_example_of_RFC_7677_comes_out()
    {
        var keys = Scram.Derive("pencil", Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);
        var exchange = "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"u8
            + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"u8;
        var proof = Convert.FromBase64String("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

        var clientKey = proof.Zip(HMACSHA256.HashData([.. keys.StoredKey], exchange), (x, y) => (byte)(x ^ y)).ToArray();

        Assert.Equal(keys.StoredKey, SHA256.HashData(clientKey));
        Assert.Equal("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", Convert.ToBase64String(HMACSHA256.HashData([.. keys.ServerKey], exchange)));
    }
}
