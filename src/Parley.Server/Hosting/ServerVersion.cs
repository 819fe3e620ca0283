using System.Reflection;

namespace Parley.Server.Hosting;

/// <summary>Which Parley this is.</summary>
public static class ServerVersion
{
    /// <summary>As in <c>Parley 0.1.0</c>.</summary>
    public static string Text { get; } = "Parley "
        + typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
