using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>What the asker may know of somebody.</summary>
/// <param name="Nick">The name.</param>
/// <param name="Since">When the account was made, UTC; null for a guest.</param>
/// <param name="Online">Is connected.</param>
/// <param name="Administrator">May administer the server.</param>
/// <param name="Rooms">In which rooms, of those that the asker may know of, and as what.</param>
/// <param name="Cloaks">What stands for the addresses, one a connection from another place.</param>
/// <param name="Addresses">The addresses themselves, for those who keep order; null for everyone else.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record PersonDescribed(
    Nick Nick,
    DateTimeOffset? Since,
    bool Online,
    bool Administrator,
    IReadOnlyList<PersonPlace> Rooms,
    IReadOnlyList<string> Cloaks,
    IReadOnlyList<string>? Addresses,
    string? Tag) : Answer(Tag);
