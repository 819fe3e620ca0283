using Parley.Load.Dialects;
using Parley.Load.Servers;

namespace Parley.Load.Scenarios;

/// <summary>What every scenario is given.</summary>
internal sealed record Stage(Settings Settings, IServerSource Source)
{
    public IDialect Dialect { get; init; } = DialectTable.Find(Settings.Door);

    /// <summary>A server and nobody there yet.</summary>
    /// <param name="pace">How the server is to pace senders, when it is started here.</param>
    public Venue Open(string pace = "off") => new(Source.Start(pace), Dialect);
}
