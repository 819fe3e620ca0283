using System.Diagnostics.CodeAnalysis;

namespace Parley.Client.Connections;

/// <summary>Where a server's door is, as a client names it: <c>scheme ["+tls"] "://" host ":" port</c>, or <c>scheme "+unix://" path</c>.</summary>
/// <param name="Dialect">The scheme without its carrier: <c>json</c>, <c>line</c> …</param>
/// <param name="IsEncrypted">Whether the carrier is TLS.</param>
/// <param name="Host">A name or an address; empty on a Unix socket.</param>
/// <param name="Port">The TCP port; 0 on a Unix socket.</param>
/// <param name="Path">The Unix socket; null on TCP.</param>
public sealed record ServerUrl(string Dialect, bool IsEncrypted, string Host, int Port, string? Path)
{
    /// <summary>Reads it.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="url">What it names.</param>
    /// <param name="fault">What is wrong, as a sentence.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServerUrl? url, [NotNullWhen(false)] out string? fault)
    {
        url = null;
        fault = $"'{text}' is not a door. A door looks like json://127.0.0.1:12231.";
        var parts = text.Split("://", 2);
        if (parts.Length != 2)
        {
            return false;
        }

        var (dialect, carrier) = parts[0].Split('+') switch
        {
            [var only] => (only, ""),
            [var first, "unix" or "tls"] => (first, parts[0][(first.Length + 1)..]),
            _ => ("", ""),
        };
        if (dialect.Length == 0)
        {
            return false;
        }

        if (carrier == "unix")
        {
            url = parts[1].StartsWith('/') ? new ServerUrl(dialect, false, "", 0, parts[1]) : null;
        }
        else if (Uri.TryCreate($"tcp://{parts[1]}", UriKind.Absolute, out var place) && place.Port > 0)
        {
            url = new ServerUrl(dialect, carrier == "tls", place.DnsSafeHost, place.Port, null);
        }

        if (url is null)
        {
            return false;
        }

        fault = null;
        return true;
    }
}
