namespace Parley.Server.Hosting;

/// <summary>A file that nobody but the server's own user may read: mode 0600 in a folder of mode 0700.</summary>
internal static class SecretFile
{
    /// <summary>Writes the text, replacing what is there at once or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";

        // A file that is there keeps its mode when it is opened, and so must not be there.
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(unfinished, options))
        {
            file.Write(text);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Whether people other than the owner and the group may read the file.</summary>
    public static bool IsOpenToAll(string path)
        => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.OtherRead) != 0;

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
