namespace Parley;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It was tried, and refused or broken off; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>It was not tried: a flag, a folder or a port is not what it has to be; standard error says which.</summary>
    public const int Unusable = 2;
}
