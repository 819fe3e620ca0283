using Parley.Core.People;

namespace Parley.Core.Conversations;

/// <summary>When each person last spoke in a room that is slow. Leaving and coming back is no way round.</summary>
internal sealed class SlowMode
{
    /// <summary>256 people before the first look for some to forget; afterwards at twice what was left.</summary>
    private const int FirstSweep = 256;

    private readonly Dictionary<Person, TimeSpan> _spoke = [];
    private int _sweepAt = FirstSweep;

    /// <summary>Why the person does not speak yet; null when it is time, and then it counts.</summary>
    public Refusal? Speak(Person person, int seconds, TimeSpan now)
    {
        var pause = TimeSpan.FromSeconds(seconds);
        if (_spoke.TryGetValue(person, out var last) && now - last < pause)
        {
            return new Refusal(RefusalCode.SlowMode) { Limit = (long)Math.Ceiling((last + pause - now).TotalSeconds) };
        }

        if (_spoke.Count >= _sweepAt)
        {
            foreach (var (other, spoke) in _spoke)
            {
                if (now - spoke >= pause)
                {
                    _spoke.Remove(other);
                }
            }

            _sweepAt = Math.Max(FirstSweep, _spoke.Count * 2);
        }

        _spoke[person] = now;
        return null;
    }
}
