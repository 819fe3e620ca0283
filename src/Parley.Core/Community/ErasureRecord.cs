namespace Parley.Core.Community;

/// <summary>What an account said is being taken back, post by post, also after a restart.</summary>
/// <param name="Account">The account, which is no more.</param>
/// <param name="Name">Its last name, under which it is done.</param>
public sealed record ErasureRecord(long Account, string Name);
