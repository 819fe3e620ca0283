namespace Parley.Testing.Fuzz;

/// <summary>A target failed; the message holds the input, for a new file of the corpus.</summary>
public sealed class FuzzFailureException(string message, Exception cause) : Exception(message, cause);
