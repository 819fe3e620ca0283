using System.Globalization;

namespace Parley.Moving;

/// <summary>
/// How far it is, on standard error, when that is a terminal. Until that is known, and where it never is, it says what is being done;
/// such words are gone when it is over, and a bar stays.
/// </summary>
internal sealed class ProgressBar : IProgress<(long Done, long All)>, IDisposable
{
    /// <summary>30 characters: it fits a narrow terminal with its words.</summary>
    private const int Width = 30;

    /// <summary>To the beginning of the line, and clear it (ECMA-48, EL).</summary>
    private const string Clear = "\r\u001b[K";

    private readonly string _what;
    private readonly string _unit;
    private readonly long _size;
    private int _shown = -1;

    /// <summary>Says what is being done.</summary>
    /// <param name="what">As <c>Exporting</c>.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="size">How much of what is reported makes one of these.</param>
    public ProgressBar(string what, string unit = "", long size = 1)
    {
        (_what, _unit, _size) = (what, unit, size);
        Write($"{what} …");
    }

    public void Report((long Done, long All) value)
    {
        var percent = value.All == 0 ? 100 : (int)(value.Done * 100 / value.All);
        if (percent != _shown)
        {
            _shown = percent;
            var bar = new string('#', percent * Width / 100).PadRight(Width, '.');
            Write(string.Create(
                CultureInfo.InvariantCulture, $"\r{_what} [{bar}] {percent,3} %  {value.Done / _size:N0} of {value.All / _size:N0} {_unit}"));
        }
    }

    public void Dispose() => Write(_shown >= 0 ? Environment.NewLine : Clear);

    private static void Write(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(text);
        }
    }
}
