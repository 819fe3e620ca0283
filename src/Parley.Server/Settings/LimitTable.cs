using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Parley.Core.Limits;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Hosting;

namespace Parley.Server.Settings;

/// <summary>Every limit there is, as a setting. A limit is added by adding a property to one of the records; docs/limits.md has to name it.</summary>
public static class LimitTable
{
    private static readonly FrozenDictionary<string, LimitSetting> ByName;

    static LimitTable()
    {
        All =
        [
            .. Of<ConnectionLimits>(o => o.Connections),
            .. Of<FloodLimits>(o => o.Flood),
            .. Of<OutboxLimits>(o => o.Outbox),
            .. Of<ChatLimits>(o => o.Limits),
            .. Of<CommunityLimits>(o => o.Limits.Community),
        ];
        ByName = All.ToFrozenDictionary(limit => limit.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of them, in the order of the records.</summary>
    public static IReadOnlyList<LimitSetting> All { get; }

    /// <summary>The options with some limits set.</summary>
    /// <param name="options">The options; they stay as they are.</param>
    /// <param name="values">Names and what was written for each.</param>
    /// <param name="changed">The new ones.</param>
    /// <param name="fault">What is wrong, as a sentence.</param>
    public static bool TrySet(
        ServerOptions options, IEnumerable<KeyValuePair<string, string>> values,
        [NotNullWhen(true)] out ServerOptions? changed, [NotNullWhen(false)] out string? fault)
    {
        // Records of their own, which nobody has seen yet and which can be written to.
        changed = options with
        {
            Connections = options.Connections with { },
            Flood = options.Flood with { },
            Outbox = options.Outbox with { },
            Limits = options.Limits with { Community = options.Limits.Community with { } },
        };
        foreach (var (name, text) in values)
        {
            fault = $"There is no limit '{name}'. 'parley limits' lists those that there are.";
            if (!ByName.TryGetValue(name, out var limit) || !limit.TrySet(changed, text, out fault))
            {
                changed = null;
                return false;
            }
        }

        fault = null;
        return true;
    }

    private static IEnumerable<LimitSetting> Of<TRecord>(Func<ServerOptions, TRecord> record)
        where TRecord : class
        => typeof(TRecord).GetProperties().Where(p => p.IsDefined(typeof(BoundsAttribute))).Select(p => new LimitSetting(p, record));
}
