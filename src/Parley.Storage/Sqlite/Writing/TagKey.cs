using Parley.Core.Facts;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>What a tag is unique by.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sender">From <see cref="Storage.Sender.Of"/>.</param>
/// <param name="Tag">The mark.</param>
internal readonly record struct TagKey(long Conversation, Author Sender, string Tag);
