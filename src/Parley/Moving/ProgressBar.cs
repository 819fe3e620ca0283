using System.Globalization;

namespace Parley.Moving;

/// <summary>How far it is, on standard error, when that is a terminal.</summary>
/// <param name="what">What is being done, as <c>Exporting</c>.</param>
/// <param name="unit">What is counted.</param>
internal sealed class ProgressBar(string what, string unit) : IProgress<(long Done, long All)>, IDisposable
{
    /// <summary>30 characters: it fits a narrow terminal with its words.</summary>
    private const int Width = 30;

    private int _shown = -1;

    public void Report((long Done, long All) value)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        var percent = value.All == 0 ? 100 : (int)(value.Done * 100 / value.All);
        if (percent != _shown)
        {
            _shown = percent;
            var bar = new string('#', percent * Width / 100).PadRight(Width, '.');
            Console.Error.Write(string.Create(
                CultureInfo.InvariantCulture, $"\r{what} [{bar}] {percent,3} %  {value.Done:N0} of {value.All:N0} {unit}"));
        }
    }

    public void Dispose()
    {
        if (_shown >= 0)
        {
            Console.Error.WriteLine();
        }
    }
}
