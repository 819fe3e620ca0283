using System.Globalization;
using Parley.Load.Net;

namespace Parley.Load.Measuring;

/// <summary>What the kernel knows of a process.</summary>
/// <param name="Pid">Its id.</param>
internal sealed record ServerProcess(int Pid)
{
    /// <summary>
    /// CPU time since its start, user and system, all its threads, those that have ended too, in nanoseconds: the kernel's CPU
    /// clock of that process (clock_getcpuclockid), which counts exactly where /proc/PID/stat counts ticks of 10 ms.
    /// </summary>
    public long CpuNanoseconds => ReadClock((~Pid << 3) | ProcessClock);

    /// <summary>The generator's own.</summary>
    public static long OwnCpuNanoseconds => ReadClock(Libc.OwnCpuClock);

    /// <summary>User and system time since its start, in ticks: good for the share of each, too coarse for their sum.</summary>
    public (double User, double System) Ticks
    {
        get
        {
            // proc(5): 14 utime and 15 stime, counted from 1; the name in brackets may hold spaces.
            var stat = File.ReadAllText($"/proc/{Pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture), double.Parse(fields[12], CultureInfo.InvariantCulture));
        }
    }

    public Memory Memory => new(
        Field("status", "VmRSS:"),
        Field("status", "RssAnon:"),
        File.Exists($"/proc/{Pid}/smaps_rollup") ? Field("smaps_rollup", "Pss:") : 0);

    private const int ProcessClock = 2;

    private static unsafe long ReadClock(int clock)
    {
        var time = stackalloc long[2];
        return Libc.ClockGetTime(clock, time) == 0
            ? (time[0] * 1_000_000_000) + time[1]
            : throw new LoadException("The server's process is gone: its CPU clock cannot be read.");
    }

    private long Field(string file, string name)
    {
        var line = File.ReadLines($"/proc/{Pid}/{file}").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
