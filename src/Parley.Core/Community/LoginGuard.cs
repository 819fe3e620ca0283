using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Core.Community;

/// <summary>
/// Slows down whoever guesses passwords. Names that exist and names that do not are counted alike, so that nothing can be
/// learnt of which is which.
/// </summary>
/// <param name="limits">How many wrong passwords are forgiven.</param>
internal sealed class LoginGuard(CommunityLimits limits)
{
    /// <summary>8 addresses a name from which its owner has come: home, work, and the phone's last few.</summary>
    private const int MaxKnown = 8;

    private readonly Throttle<AddressKey> _addresses = new(limits.WrongPasswordsPerAddress);
    private readonly Throttle<string> _names = new(limits.WrongPasswordsPerName);
    private readonly Dictionary<string, List<AddressKey>> _known = [];

    /// <summary>Counts an attempt as wrong until it turns out right, so that many at once are no way round.</summary>
    /// <param name="from">Where it comes from; null where no address counts: then nothing is known of who it is, and the name counts alone.</param>
    /// <param name="name">The folded name; empty when there is none to guess at, as with a token.</param>
    /// <param name="now">The time.</param>
    /// <returns>Why it may not be tried now; null when it may.</returns>
    public Refusal? Attempt(AddressKey? from, string name, TimeSpan now)
    {
        if (from is { } address && _addresses.Take(address, now) is { } tooOften)
        {
            return tooOften;
        }

        return Counts(name, from) ? _names.Take(name, now) : null;
    }

    /// <summary>The attempt was right.</summary>
    public void Succeeded(AddressKey? from, string name)
    {
        if (from is { } address)
        {
            _addresses.GiveBack(address);
        }

        if (Counts(name, from))
        {
            _names.GiveBack(name);
            Remember(name, from);
        }
    }

    /// <summary>An address that many come from is nobody's, and never known.</summary>
    private void Remember(string name, AddressKey? from)
    {
        if (from is not { } address)
        {
            return;
        }

        if (!_known.TryGetValue(name, out var known))
        {
            _known.Add(name, known = []);
        }
        else if (known.Count == MaxKnown)
        {
            known.RemoveAt(0);
        }

        known.Add(address);
    }

    private bool Counts(string name, AddressKey? from)
        => name.Length > 0 && !(from is { } address && _known.TryGetValue(name, out var known) && known.Contains(address));
}
