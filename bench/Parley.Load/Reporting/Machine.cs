using System.Globalization;
using System.Runtime.InteropServices;

namespace Parley.Load.Reporting;

/// <summary>The machine, as far as it explains a figure.</summary>
/// <param name="Processors">How many the system has.</param>
/// <param name="Model">Which.</param>
/// <param name="MemoryGiB">All of it, in GiB.</param>
/// <param name="System">The system and its version.</param>
/// <param name="Runtime">What the generator runs on.</param>
/// <param name="CongestionControl">TCP's, which paces what a server sends, on loopback too.</param>
internal sealed record Machine(int Processors, string Model, double MemoryGiB, string System, string Runtime, string CongestionControl)
{
    public static Machine Here { get; } = new(
        Environment.ProcessorCount,
        First("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        File.ReadAllText("/proc/sys/net/ipv4/tcp_congestion_control").Trim());

    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Processors} processors ({Model}), {MemoryGiB:0} GiB, {System}, {Runtime}, TCP {CongestionControl}, generator on the same machine");

    private static string? First(string file, string name)
        => File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
