namespace Parley.Moving;

/// <summary>Says what is being done that nobody can tell the progress of, on standard error, when that is a terminal; until it is done.</summary>
internal sealed class Waiting : IDisposable
{
    /// <summary>To the beginning of the line, and clear it (ECMA-48, EL).</summary>
    private const string Clear = "\r\u001b[K";

    private Waiting()
    {
    }

    /// <summary>As in <c>Copying …</c></summary>
    public static Waiting While(string what)
    {
        Write($"{what} …");
        return new Waiting();
    }

    public void Dispose() => Write(Clear);

    private static void Write(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(text);
        }
    }
}
