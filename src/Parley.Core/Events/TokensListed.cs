using Parley.Core.Community;

namespace Parley.Core.Events;

/// <summary>The tokens of the asker's account, oldest first.</summary>
public sealed record TokensListed(IReadOnlyList<TokenRecord> Tokens, string? Tag) : Answer(Tag);
