using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Parley.Core.Policy;
using Parley.Server.Delivery;
using Parley.Server.Hosting;
using Parley.Server.Settings;
using Parley.Server.Tls;
using Parley.Storage;

namespace Parley.Serving;

/// <summary>What <c>parley serve</c> was told, by file, environment and flags together.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Durability">What a stored message survives.</param>
/// <param name="JsonLog">Whether log lines are JSON objects.</param>
/// <param name="Server">The rest.</param>
internal sealed record ServeSettings(string Data, Durability Durability, bool JsonLog, ServerOptions Server)
{
    /// <summary>The settings file in the data folder.</summary>
    public const string FileName = "parley.json";

    /// <summary>The per-user data folder of the platform.</summary>
    public static string DefaultData { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "parley");

    /// <summary>Reads them.</summary>
    /// <param name="configuration">File, environment and flags, each over the one before.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="fault">What is wrong, as a sentence.</param>
    public static bool TryRead(
        IConfiguration configuration, string data,
        [NotNullWhen(true)] out ServeSettings? settings, [NotNullWhen(false)] out string? fault)
    {
        settings = null;
        if (!TryTls(configuration, data, out var tls, out fault) || !TryDoors(configuration, tls, out var doors, out fault))
        {
            return false;
        }

        if (!Pace.TryParse(configuration["pace"] ?? Pace.Default.ToString(), out var pace))
        {
            fault = $"--pace {configuration["pace"]} is not BURST/RATE, as in 30/10 (30 messages at once, 10 a second after), or off.";
            return false;
        }

        var language = configuration["lang"] ?? "en";
        if (language is not ("en" or "zh"))
        {
            fault = $"--lang {language} is not a language that Parley speaks: en or zh.";
            return false;
        }

        Durability? durability = (configuration["durability"] ?? "power") switch
        {
            "power" => Durability.Power,
            "process" => Durability.Process,
            _ => null,
        };
        if (durability is null)
        {
            fault = $"--durability {configuration["durability"]} is neither power nor process.";
            return false;
        }

        if ((configuration["log"] ?? "text") is var log and not ("text" or "json"))
        {
            fault = $"--log {log} is neither text nor json.";
            return false;
        }

        if (!TryExempt(configuration.GetSection("exempt"), out var exempt, out fault)
            || !TryLimits(configuration.GetSection("limits"), new ServerOptions { Exempt = exempt }, out var options, out fault))
        {
            return false;
        }

        settings = new ServeSettings(data, durability.Value, configuration["log"] == "json", options with
        {
            Doors = doors,
            Pace = pace,
            Language = language,
            Tls = tls,
        });
        return true;
    }

    private static bool TryExempt(
        IConfigurationSection section, [NotNullWhen(true)] out IReadOnlyList<AddressRange>? exempt, [NotNullWhen(false)] out string? fault)
    {
        (exempt, fault) = (new ServerOptions().Exempt, null);
        if (!section.Exists())
        {
            return true;
        }

        // An empty list in the file is an empty value here.
        var ranges = new List<AddressRange>();
        foreach (var text in ListOf(section).Where(text => text != "none"))
        {
            if (!AddressRange.TryParse(text, out var range))
            {
                exempt = null;
                fault = $"--exempt {text} is not a range of addresses, as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32, or none.";
                return false;
            }

            ranges.Add(range);
        }

        exempt = ranges;
        return true;
    }

    private static bool TryLimits(
        IConfigurationSection section, ServerOptions options, [NotNullWhen(true)] out ServerOptions? changed, [NotNullWhen(false)] out string? fault)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            changed = null;
            fault = $"The limits cannot be '{section.Value}': they are names and values, as {{ \"max_text_bytes\": 4096 }}.";
            return false;
        }

        return LimitTable.TrySet(options, section.GetChildren().Select(l => KeyValuePair.Create(l.Key, l.Value ?? "")), out changed, out fault);
    }

    private static bool TryTls(IConfiguration configuration, string data, out TlsSource? tls, [NotNullWhen(false)] out string? fault)
    {
        (tls, fault) = (configuration["tls"], configuration["tls_key"]) switch
        {
            (null or "", null or "") => (null, null),
            (null or "", _) => (null, "--tls-key names a key without a certificate: add --tls CERT.pem."),
            ("auto", null or "") => (TlsSource.Automatic(data), (string?)null),
            ("auto", _) => (null, "--tls auto makes a key of its own: leave --tls-key away, or name a certificate with --tls CERT.pem."),
            (var certificate, null or "") => (new TlsSource(Path.GetFullPath(certificate), Path.GetFullPath(certificate), IsAutomatic: false), null),
            var (certificate, key) => (new TlsSource(Path.GetFullPath(certificate), Path.GetFullPath(key), IsAutomatic: false), null),
        };
        return fault is null;
    }

    private static bool TryDoors(
        IConfiguration configuration, TlsSource? tls, out IReadOnlyList<DoorUrl> doors, [NotNullWhen(false)] out string? fault)
    {
        fault = null;
        var read = new List<DoorUrl>();
        foreach (var text in ListOf(configuration.GetSection("door")))
        {
            if (!DoorUrl.TryParse(text, out var door, out fault))
            {
                doors = [];
                return false;
            }

            read.Add(door);
        }

        doors = read.Count > 0 ? read : tls is null ? DoorUrl.Defaults : [.. DoorUrl.Defaults, .. DoorUrl.Defaults.Select(d => d.Encrypted())];
        if (tls is null && doors.FirstOrDefault(d => d.IsEncrypted) is { } encrypted)
        {
            fault = $"{encrypted} needs a certificate: add --tls auto to have one made, or --tls CERT.pem --tls-key KEY.pem.";
            return false;
        }

        if (configuration.GetValue<bool>("lan"))
        {
            doors = [.. doors.Select(d => d.OnAllInterfaces())];
        }

        return true;
    }

    /// <summary>
    /// A list in the settings file; or all in one value with spaces between, as flags and environment give them, which then
    /// stands for the whole list and not for its beginning.
    /// </summary>
    private static IEnumerable<string> ListOf(IConfigurationSection list)
        => list.Value?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? list.GetChildren().Select(c => c.Value ?? "");
}
