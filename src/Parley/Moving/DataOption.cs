using System.CommandLine;
using Parley.Serving;

namespace Parley.Moving;

/// <summary>Which data folder a command is about.</summary>
internal static class DataOption
{
    public static Option<string> Create() => new("--data")
    {
        Description = "The data folder. Default: the per-user data folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PARLEY_DATA") ?? ServeSettings.DefaultData,
    };
}
