using System.Text;

namespace Parley.Administration;

/// <summary>Reads a password: from the keyboard twice, without showing it; from standard input, one line, when that is no keyboard.</summary>
internal static class PasswordPrompt
{
    /// <summary>Asks for it.</summary>
    /// <exception cref="IOException">There is none, or the two were not the same.</exception>
    public static string Ask()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? throw new IOException("There is no password on standard input.");
        }

        var first = Read("Password: ");
        return first == Read("Once more: ") ? first : throw new IOException("The two were not the same. Nothing was changed.");
    }

    private static string Read(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
