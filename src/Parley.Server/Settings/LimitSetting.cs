using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Parley.Core.Limits;
using Parley.Server.Hosting;

namespace Parley.Server.Settings;

/// <summary>One limit as a setting: a property of one of the records that limits are in, whose doc comment has the reason.</summary>
public sealed class LimitSetting
{
    /// <summary>1 ms and 1 day: between what the time of a rate can be set. With the most at once it is still a time that can be counted with.</summary>
    private static readonly (TimeSpan Least, TimeSpan Most) Each = (TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1));

    private readonly PropertyInfo _property;
    private readonly Func<ServerOptions, object> _record;
    private readonly BoundsAttribute _bounds;

    internal LimitSetting(PropertyInfo property, Func<ServerOptions, object> record)
    {
        (_property, _record) = (property, record);
        _bounds = property.GetCustomAttribute<BoundsAttribute>()
            ?? throw new ArgumentException($"{property.Name} has no bounds.", nameof(property));
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        Kind = KindOf(property);
        Default = Written(new ServerOptions());
    }

    /// <summary>As it is named in settings: <c>max_text_bytes</c>.</summary>
    public string Name { get; }

    /// <summary>What it counts.</summary>
    public LimitKind Kind { get; }

    /// <summary>What it is when nothing is set.</summary>
    public string Default { get; }

    /// <summary>The least that it can be set to.</summary>
    public string Least => Bound(_bounds.Least);

    /// <summary>The most that it can be set to.</summary>
    public string Most => Bound(_bounds.Most);

    /// <summary>What it is in some options, as it is set.</summary>
    public string Written(ServerOptions options) => _property.GetValue(_record(options)) switch
    {
        TimeSpan length => LimitText.Of(length),
        Rate rate => LimitText.Of(rate),
        int number when Kind == LimitKind.Bytes => LimitText.OfBytes(number),
        var number => LimitText.Of((int)number!),
    };

    /// <summary>Sets it in options of one's own, which nobody else has.</summary>
    /// <param name="options">The options.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="fault">What is wrong with it, as a sentence.</param>
    internal bool TrySet(ServerOptions options, string text, [NotNullWhen(false)] out string? fault)
    {
        if (Read(text.Trim()) is not { } value)
        {
            fault = $"The limit {Name} cannot be '{text}': it is {What()}, from {Least} to {Most}. By default it is {Default}.";
            return false;
        }

        fault = null;
        _property.SetValue(_record(options), value);
        return true;
    }

    private static LimitKind KindOf(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(TimeSpan) => LimitKind.Duration,
        var type when type == typeof(Rate) => LimitKind.Rate,
        _ => property.Name.EndsWith("Bytes", StringComparison.Ordinal) ? LimitKind.Bytes : LimitKind.Count,
    };

    private object? Read(string text) => Kind switch
    {
        LimitKind.Count => LimitText.TryCount(text, out var count) && IsWithin(count) ? count : null,
        LimitKind.Bytes => LimitText.TryBytes(text, out var bytes) && IsWithin(bytes) ? bytes : null,
        LimitKind.Duration => LimitText.TryDuration(text, out var length) && IsWithin(length.TotalSeconds) ? length : null,
        _ => LimitText.TryRate(text, out var rate) && IsWithin(rate.Burst) && rate.Each >= Each.Least && rate.Each <= Each.Most ? rate : null,
    };

    private bool IsWithin(double number) => number >= _bounds.Least && number <= _bounds.Most;

    private string What() => Kind switch
    {
        LimitKind.Count => "a number",
        LimitKind.Bytes => "a number of bytes, as 16384 or 16KiB",
        LimitKind.Duration => "a length of time, as 500ms, 15s, 10m, 2h or 30d",
        _ => "how many at once, and after that the time for one more, as 30/20s",
    };

    private string Bound(long number) => Kind switch
    {
        LimitKind.Count => LimitText.Of(number),
        LimitKind.Bytes => LimitText.OfBytes(number),
        LimitKind.Duration => LimitText.Of(TimeSpan.FromSeconds(number)),
        _ => LimitText.Of(new Rate((int)number, number == _bounds.Least ? Each.Most : Each.Least)),
    };
}
