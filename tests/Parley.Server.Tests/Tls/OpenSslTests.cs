using System.Diagnostics;
using Parley.Server.Tests.Guarding.Support;

namespace Parley.Server.Tests.Tls;

/// <summary>What another implementation of TLS thinks of ours.</summary>
public sealed class OpenSslTests
{
    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task It_talks_and_is_told_the_end(string version)
    {
        await using var house = await House.OpenEncryptedAsync();
        using var openssl = Start(house, version, "-quiet");
        await HearAsync(openssl, "You are in #lobby");
        await openssl.StandardInput.WriteLineAsync("/quit");
        await HearAsync(openssl, "Goodbye");
        Assert.DoesNotContain("unexpected eof", await openssl.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tls1_1")]
    [InlineData("-tls1")]
    public async Task Old_versions_are_refused(string version)
    {
        await using var house = await House.OpenEncryptedAsync();

        // At its usual security level OpenSSL would not even offer them.
        using var openssl = Start(house, version, "-cipher", "ALL:@SECLEVEL=0");
        Assert.Contains("alert protocol version", await openssl.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, house.Server.Connections);
    }

    [Fact]
    public async Task When_the_server_stops_everyone_is_told_and_nobody_is_cut_off()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var openssl = Start(house, "-tls1_3", "-quiet");
        await HearAsync(openssl, "You are in #lobby");
        await house.Server.StopAsync();
        await HearAsync(openssl, "the server is stopping");
        Assert.DoesNotContain("unexpected eof", await openssl.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fingerprints_are_the_same()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var openssl = Run("x509", "-noout", "-sha256", "-fingerprint", "-in", Path.Combine(house.Folder, "tls", "certificate.pem"));
        Assert.EndsWith("=" + house.Server.Certificate!.Fingerprint, (await openssl.StandardOutput.ReadToEndAsync()).TrimEnd(), StringComparison.Ordinal);
    }

    private static Process Start(House house, params string[] options)
        => Run(["s_client", "-connect", house.Server.Doors[0].EndPoint!.ToString(), "-alpn", "irc", .. options]);

    private static Process Run(params string[] arguments)
        => Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("openssl did not start.");

    private static async Task HearAsync(Process openssl, string words)
    {
        while (await openssl.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The connection ended before '{words}' came: {await openssl.StandardError.ReadToEndAsync()}");
    }
}
