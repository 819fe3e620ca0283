using Parley.Core.Community;

namespace Parley.Core.Events;

/// <summary>To whoever made a token: the token itself, which nobody is ever shown again.</summary>
public sealed record TokenMade(TokenRecord Token, string Secret, string? Tag) : Answer(Tag);
