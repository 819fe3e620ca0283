using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>The tokens that open accounts. Only the hash of each is here.</summary>
internal sealed class TokenBook
{
    /// <summary>What every token begins with, so that one that leaked is recognized for what it is.</summary>
    private const string Prefix = "parley_";

    /// <summary>256 bits: what no guessing reaches, and what the hash keeps.</summary>
    private const int SecretBytes = 32;

    private readonly Dictionary<string, TokenRecord> _byHash = [];
    private readonly Dictionary<long, TokenRecord> _byId = [];

    /// <summary>A new token and the hash of it.</summary>
    public static (string Secret, string Hash) Make(IChance chance)
    {
        Span<byte> bytes = stackalloc byte[SecretBytes];
        chance.Fill(bytes);
        var secret = Prefix + Base64Url.EncodeToString(bytes);
        return (secret, HashOf(secret));
    }

    /// <summary>An account's tokens, oldest first.</summary>
    public IReadOnlyList<TokenRecord> Of(long account) => [.. _byId.Values.Where(t => t.Account == account).OrderBy(t => t.Id)];

    /// <summary>The token, if it opens anything now.</summary>
    /// <remarks>What is looked up is a hash: how long that takes tells nothing of how near a guess came.</remarks>
    public bool TryOpen(string secret, DateTimeOffset now, [NotNullWhen(true)] out TokenRecord? token)
    {
        token = null;
        return secret.Length <= 2 * (Prefix.Length + SecretBytes) && _byHash.TryGetValue(HashOf(secret), out token) && !token.IsOver(now);
    }

    /// <summary>Whether the token has not been taken back.</summary>
    public bool Has(long id) => _byId.ContainsKey(id);

    /// <summary>Whether the token is still there, and still in force.</summary>
    public bool Stands(TokenRecord token, DateTimeOffset now) => Has(token.Id) && !token.IsOver(now);

    public void Add(TokenRecord token)
    {
        _byHash[token.Hash] = token;
        _byId[token.Id] = token;
    }

    public void Remove(long id)
    {
        if (_byId.Remove(id, out var token))
        {
            _byHash.Remove(token.Hash);
        }
    }

    /// <summary>Removes all of an account's.</summary>
    public void RemoveAll(long account)
    {
        foreach (var token in Of(account))
        {
            Remove(token.Id);
        }
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
