using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Storage;

/// <summary>Whose tags are told apart: an account has its own, and so has every nick that guests use.</summary>
internal static class Sender
{
    /// <summary>The account, without its nick, or the guest's nick, folded.</summary>
    public static Author Of(Author author) => author.Account != 0 ? author with { Nick = "" } : author with { Nick = NameKey.Fold(author.Nick) };
}
