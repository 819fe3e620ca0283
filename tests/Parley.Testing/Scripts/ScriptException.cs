namespace Parley.Testing.Scripts;

/// <summary>A script did not go as it says.</summary>
public sealed class ScriptException : Exception
{
    public ScriptException(string message)
        : base(message)
    {
    }

    public ScriptException()
    {
    }

    public ScriptException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
