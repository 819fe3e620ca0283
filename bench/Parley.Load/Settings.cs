namespace Parley.Load;

/// <summary>How to run, as the command line said.</summary>
internal sealed record Settings
{
    /// <summary>The dialect to speak, unless a scenario is about another.</summary>
    public required string Door { get; init; }

    /// <summary>The measured time; long enough for thousands of messages and several collections in the server.</summary>
    public required TimeSpan Measured { get; init; }

    /// <summary>The time before it, in which the server's code is compiled for speed.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>How often to measure; the middle one is reported.</summary>
    public required int Repeat { get; init; }

    /// <summary>Bytes of text a message.</summary>
    public required int Payload { get; init; }

    /// <summary>Messages on their way a sender, instead of what the scenario has.</summary>
    public int? Window { get; init; }

    /// <summary>Senders a room, instead of what the scenario has.</summary>
    public int? Senders { get; init; }
}
