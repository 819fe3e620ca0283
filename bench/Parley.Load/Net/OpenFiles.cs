namespace Parley.Load.Net;

/// <summary>How many connections the system lets this process have.</summary>
internal static unsafe class OpenFiles
{
    /// <summary>64 files besides the connections: the runtime's own, pipes of the server that was started, results.</summary>
    private const int Besides = 64;

    /// <summary>Says so, in a sentence, when a scenario needs more. The runtime has raised the soft limit to the hard one by now.</summary>
    public static void Require(int connections)
    {
        var limits = stackalloc ulong[2];
        if (Libc.GetLimit(Libc.OpenFilesLimit, limits) == 0 && limits[0] < (ulong)(connections + Besides))
        {
            throw new LoadException(
                $"{connections} connections need {connections + Besides} open files, and this process may have {limits[0]}. "
                + $"Raise the limit (ulimit -n {connections + Besides}) here and for the server.");
        }
    }
}
