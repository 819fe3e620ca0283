namespace Parley.Core.Conversations;

/// <summary>What a room knows of one of its people.</summary>
internal sealed class Member;
