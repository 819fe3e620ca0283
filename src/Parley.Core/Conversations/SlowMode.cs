using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>
/// When each person last spoke in a room that is slow. Leaving and coming back is no way round, and nor is a new connection:
/// a guest takes over the pause of one who is gone and came from the same address.
/// </summary>
internal sealed class SlowMode
{
    /// <summary>256 people before the first look for some to forget; afterwards at twice what was left.</summary>
    private const int FirstSweep = 256;

    private readonly Dictionary<Person, (TimeSpan At, AddressKey? From)> _spoke = [];
    private int _sweepAt = FirstSweep;

    /// <summary>Why the person does not speak yet; null when it is time, and then it counts.</summary>
    /// <param name="person">Who wants to speak.</param>
    /// <param name="from">The address that it counts against; null for none.</param>
    /// <param name="seconds">How long the pause is.</param>
    /// <param name="now">The time.</param>
    public Refusal? Speak(Person person, AddressKey? from, int seconds, TimeSpan now)
    {
        var pause = TimeSpan.FromSeconds(seconds);
        if ((_spoke.TryGetValue(person, out var last) || TryTakeOver(person, from, now - pause, out last)) && now - last.At < pause)
        {
            return new Refusal(RefusalCode.SlowMode) { Limit = (long)Math.Ceiling((last.At + pause - now).TotalSeconds) };
        }

        if (_spoke.Count >= _sweepAt)
        {
            foreach (var (other, spoke) in _spoke)
            {
                if (now - spoke.At >= pause)
                {
                    _spoke.Remove(other);
                }
            }

            _sweepAt = Math.Max(FirstSweep, _spoke.Count * 2);
        }

        _spoke[person] = (now, from);
        return null;
    }

    /// <summary>Each pause is taken over once, so that of many behind one address nobody waits for more than one who left.</summary>
    private bool TryTakeOver(Person person, AddressKey? from, TimeSpan after, out (TimeSpan At, AddressKey? From) last)
    {
        last = default;
        if (from is null || person.IsAccount)
        {
            return false;
        }

        foreach (var (other, spoke) in _spoke)
        {
            if (spoke.From == from && spoke.At > after && !other.IsAccount && !other.IsOnline)
            {
                _spoke.Remove(other);
                _spoke[person] = last = spoke;
                return true;
            }
        }

        return false;
    }
}
