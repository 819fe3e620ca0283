namespace Parley.Load.Servers;

/// <summary>
/// Starts a server from a command with blanks: <c>{data}</c> an empty folder, <c>{pace}</c> how senders are paced, and
/// <c>{line}</c>, <c>{framed}</c>, <c>{json}</c>, <c>{irc}</c> free ports.
/// </summary>
/// <param name="template">Words separated by spaces.</param>
internal sealed class CommandServers(string template) : IServerSource
{
    private static readonly string[] Doors = ["line", "framed", "json", "irc"];

    public bool StartsProcesses => true;

    /// <summary>Parley itself, with the doors that there are dialects for here.</summary>
    /// <param name="program">Where it is.</param>
    /// <param name="more">Options that every run has.</param>
    public static CommandServers Parley(string program, string more)
        => new($"{program} serve --data {{data}} --pace {{pace}} {more} "
            + "--door line://127.0.0.1:{line} --door framed://127.0.0.1:{framed} --door json://127.0.0.1:{json}");

    public IServer Start(string pace)
    {
        var folder = Directory.CreateTempSubdirectory("parley-load-").FullName;
        var ports = FreePorts.For(Doors.Where(door => template.Contains($"{{{door}}}", StringComparison.Ordinal)));
        var command = template.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fill(word, folder, pace, ports));
        return ChildProcess.Start([.. command], folder, ports);
    }

    private static string Fill(string word, string folder, string pace, IReadOnlyDictionary<string, int> ports)
        => ports.Aggregate(
            word.Replace("{data}", folder, StringComparison.Ordinal).Replace("{pace}", pace, StringComparison.Ordinal),
            (filled, port) => filled.Replace($"{{{port.Key}}}", $"{port.Value}", StringComparison.Ordinal));
}
