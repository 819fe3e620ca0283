namespace Parley.Server.Hosting;

/// <summary>Why a server could not start, as a sentence for whoever started it.</summary>
public sealed class StartException : Exception
{
    /// <summary>No reason known.</summary>
    public StartException()
    {
    }

    /// <summary>With the sentence.</summary>
    public StartException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence, and what lies behind it.</summary>
    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
