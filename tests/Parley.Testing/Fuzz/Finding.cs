using System.Security.Cryptography;
using System.Text;

namespace Parley.Testing.Fuzz;

/// <summary>Tells of an input that fails, and keeps it in <c>artifacts/fuzz</c>, from where it goes into the corpus.</summary>
internal static class Finding
{
    public static FuzzFailureException Of(string target, string corpus, string origin, byte[] input, Exception cause)
    {
        var file = Keep(corpus, input);
        return new FuzzFailureException($"{target} failed on {origin}, and on this, kept as {file}:\n{Shown(input)}\n{cause.Message}", cause);
    }

    private static string Keep(string corpus, byte[] input)
    {
        var folder = Path.Combine(Root() ?? AppContext.BaseDirectory, "artifacts", "fuzz", corpus);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..12]);
        File.WriteAllBytes(file, input);
        return file;
    }

    /// <summary>The repository; null when the tests run somewhere else.</summary>
    private static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    /// <summary>As text where it is text, so that a transcript can be read; in hexadecimal otherwise.</summary>
    private static string Shown(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        return text.Any(c => c == '\uFFFD' || (char.IsControl(c) && c != '\n')) ? Convert.ToHexString(input) : text;
    }
}
