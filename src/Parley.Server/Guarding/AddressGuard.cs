using System.Net;
using Microsoft.Extensions.Logging;
using Parley.Core.Policy;
using Parley.Server.Hosting;

namespace Parley.Server.Guarding;

/// <summary>Decides who may connect, before anything is known of them but the address. Any thread.</summary>
internal sealed partial class AddressGuard
{
    /// <summary>1 minute between two lines about refused connections, however many they are.</summary>
    private static readonly TimeSpan LogEvery = TimeSpan.FromMinutes(1);

    private readonly TallyBook<AddressKey> _tallies;
    private readonly ConnectionLimits _limits;
    private readonly IReadOnlyList<AddressRange> _exempt;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long _refused;
    private long _nextLine;

    public AddressGuard(ServerOptions options, TimeProvider time, ILogger<AddressGuard> logger)
    {
        (_limits, _exempt, _time, _logger) = (options.Connections, options.Exempt, time, logger);
        _tallies = new TallyBook<AddressKey>(options.Pace.Times(options.Limits.Community.PeoplePerAddress), time);
    }

    /// <summary>Lets a connection in. Whoever is let in has to leave.</summary>
    /// <param name="peer">Where it comes from.</param>
    /// <param name="visitor">What to know it by.</param>
    /// <returns>False when there are too many from there, or too many new ones.</returns>
    public bool TryEnter(EndPoint? peer, out Visitor visitor)
    {
        var address = (peer as IPEndPoint)?.Address;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        visitor = new Visitor(address, Tally: null);
        if (address is null || IsExempt(address))
        {
            return true;
        }

        if (!_tallies.TryEnter(AddressKey.Of(address), _limits.MaxConnectionsPerAddress, _limits.NewConnectionsPerAddress, out var tally))
        {
            Refused(address);
            return false;
        }

        visitor = visitor with { Tally = tally };
        return true;
    }

    /// <summary>The connection is over.</summary>
    public void Leave(in Visitor visitor)
    {
        if (visitor.Tally is { } tally)
        {
            _tallies.Leave(tally);
        }
    }

    private bool IsExempt(IPAddress address)
    {
        foreach (var range in _exempt)
        {
            if (range.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    private void Refused(IPAddress address)
    {
        var refused = Interlocked.Increment(ref _refused);
        var (now, due) = (_time.GetTimestamp(), Volatile.Read(ref _nextLine));
        var next = now + (long)(LogEvery.TotalSeconds * _time.TimestampFrequency);
        if (now >= due && Interlocked.CompareExchange(ref _nextLine, next, due) == due)
        {
            LogRefused(refused, address);
        }
    }
}
