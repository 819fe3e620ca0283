using System.Text;
using Parley.Client.Connections;
using Parley.Server.Hosting;
using Parley.Testing.Fuzz;

namespace Parley.Server.Tests.Fuzz;

/// <summary>Where doors are, as a server and as a client read it: written again it is the same, and what is wrong is said in a sentence.</summary>
internal sealed class UrlTarget : IFuzzTarget
{
    public static string Corpus => "urls";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        foreach (var text in FuzzText.Lines(input))
        {
            FuzzDoor(text);
            FuzzServer(text);
        }
    }

    private static void FuzzDoor(string text)
    {
        var isOne = DoorUrl.TryParse(text, out var door, out var fault);
        Assert.Equal(isOne, fault is null);
        Assert.Equal(isOne, door is not null);
        if (door is null)
        {
            Assert.EndsWith(".", fault, StringComparison.Ordinal);
            return;
        }

        Assert.NotEqual(door.EndPoint is null, door.Path is null);
        Assert.True(DoorUrl.TryParse(door.ToString(), out var again, out _), door.ToString());
        Assert.Equal(door, again);
        Assert.Equal(door.ToString(), again.ToString());
        Assert.True(ServerUrl.TryParse(door.ToString(), out var server, out _) || door.EndPoint?.Port == 0, "A client finds the door.");
        Assert.True(server is null || (server.Path == door.Path && server.IsEncrypted == door.IsEncrypted && server.Port == (door.EndPoint?.Port ?? 0)));
    }

    private static void FuzzServer(string text)
    {
        var isOne = ServerUrl.TryParse(text, out var server, out var fault);
        Assert.Equal(isOne, fault is null);
        Assert.Equal(isOne, server is not null);
        if (server is null)
        {
            return;
        }

        Assert.True(server.Path is null ? server.Port is > 0 and <= ushort.MaxValue && server.Host.Length > 0 : server is { Port: 0, Host.Length: 0 });
        // Names of other scripts are for the resolver.
        if (Ascii.IsValid(text))
        {
            Assert.True(ServerUrl.TryParse(Written(server), out var again, out _), Written(server));
            Assert.Equal(server, again);
        }
    }

    private static string Written(ServerUrl url)
    {
        var host = url.Host.Contains(':', StringComparison.Ordinal) ? $"[{url.Host}]" : url.Host;
        return url.Path is { } path ? $"{url.Dialect}+unix://{path}" : $"{url.Dialect}{(url.IsEncrypted ? "+tls" : "")}://{host}:{url.Port}";
    }
}
