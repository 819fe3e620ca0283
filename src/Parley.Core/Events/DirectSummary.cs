using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A line of the list of conversations between two accounts.</summary>
/// <param name="With">The other's name; of an account that is no more, its last.</param>
/// <param name="LastSeq">The <c>seq</c> of the last fact.</param>
/// <param name="Seen">The <c>seq</c> of the last fact when the asker's account was last gone: what came later was missed then.</param>
/// <param name="Gone">The other's account is no more.</param>
public sealed record DirectSummary(Nick With, long LastSeq, long Seen, bool Gone);
