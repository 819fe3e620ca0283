namespace Parley.Core.Community;

/// <summary>
/// A room of this name was closed, got another name, or was nobody's and private, and its history is not for whoever makes a room of the name later:
/// that room's conversation has a key of its own.
/// </summary>
/// <param name="Name">The room's folded name, which is also the key of the first conversation under it.</param>
/// <param name="Next">The number in the key of the next one: <c>name#1</c>, <c>name#2</c> …</param>
public sealed record RetiredKey(string Name, int Next);
