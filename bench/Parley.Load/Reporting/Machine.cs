using System.Globalization;
using System.Runtime.InteropServices;

namespace Parley.Load.Reporting;

/// <summary>The machine, as far as it explains a figure.</summary>
internal sealed record Machine(int Processors, string Model, double MemoryGiB, string System, string Runtime)
{
    public static Machine Here { get; } = new(
        Environment.ProcessorCount,
        First("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Processors} processors ({Model}), {MemoryGiB:0} GiB, {System}, {Runtime}, generator on the same machine");

    private static string? First(string file, string name)
        => File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
