using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Tls;

namespace Parley.Server.Hosting;

/// <summary>How a server is to run.</summary>
public sealed record ServerOptions
{
    /// <summary>The doors to open.</summary>
    public IReadOnlyList<DoorUrl> Doors { get; init; } = DoorUrl.Defaults;

    /// <summary>How fast one session may send.</summary>
    public Pace Pace { get; init; } = Pace.Default;

    /// <summary>The language of system words: <c>en</c> or <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What one person or one request may take.</summary>
    public ChatLimits Limits { get; init; } = new();

    /// <summary>What connections may take.</summary>
    public ConnectionLimits Connections { get; init; } = new();

    /// <summary>What becomes of somebody who sends faster than the pace.</summary>
    public FloodLimits Flood { get; init; } = new();

    /// <summary>How far a reader may fall behind.</summary>
    public OutboxLimits Outbox { get; init; } = new();

    /// <summary>
    /// The Unix socket of whoever runs the server; null for none. Whoever can connect to it may do everything: its mode is
    /// 0600, and it belongs in a folder that only its owner can enter.
    /// </summary>
    public string? AdminSocket { get; init; }

    /// <summary>Where the certificate of the encrypted doors comes from; null when there is none.</summary>
    public TlsSource? Tls { get; init; }

    /// <summary>
    /// From where nothing is counted per address. Loopback: whoever is on the machine could do worse, and a proxy on it would
    /// bring everyone from there.
    /// </summary>
    public IReadOnlyList<AddressRange> Exempt { get; init; } = [AddressRange.Parse("127.0.0.0/8"), AddressRange.Parse("::1")];
}
