using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Server.Hosting;
using Parley.Server.Tests.Guarding.Support;
using Parley.Server.Tls;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Tls;

public sealed class CertificateTests
{
    [Fact]
    public async Task A_replaced_certificate_is_served_to_whoever_comes_next_and_nobody_is_dropped()
    {
        await using var house = await House.OpenEncryptedAsync();
        using var ann = await house.CallEncryptedAsync();
        await ann.HearAsync("You are in #lobby");
        var old = house.Server.Certificate!.Fingerprint;
        Replace(house);
        house.Server.Certificate.Reload();
        using var bob = await house.CallEncryptedAsync();
        await bob.HearAsync("with 2 here");
        await bob.SayAsync("hello");
        await ann.HearAsync("hello");
        Assert.NotEqual(old, house.Server.Certificate.Fingerprint);
        Assert.Equal(house.Server.Certificate.Fingerprint.Replace(":", ""), Fingerprint(bob));
        Assert.Equal(old.Replace(":", ""), Fingerprint(ann));
    }

    [Fact]
    public async Task A_changed_file_is_noticed()
    {
        var time = new SettableTime();
        await using var house = await House.OpenEncryptedAsync(time: time);
        var old = house.Server.Certificate!.Fingerprint;
        time.Advance(ServerCertificate.LookEvery);
        Assert.Equal(old, house.Server.Certificate.Fingerprint);
        Replace(house);
        time.Advance(ServerCertificate.LookEvery);
        Assert.NotEqual(old, house.Server.Certificate.Fingerprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n")]
    [InlineData(null)]
    public async Task A_replacement_that_cannot_be_used_leaves_the_old_one_in_use(string? text)
    {
        var time = new SettableTime();
        await using var house = await House.OpenEncryptedAsync(time: time);
        var place = TlsSource.Automatic(house.Folder);
        var good = await File.ReadAllTextAsync(place.CertificatePath);
        if (text is null)
        {
            File.Delete(place.CertificatePath);
        }
        else
        {
            await File.WriteAllTextAsync(place.CertificatePath, text);
        }

        time.Advance(ServerCertificate.LookEvery * 5);
        using var caller = await house.CallEncryptedAsync();
        Assert.Equal(house.Server.Certificate!.Fingerprint.Replace(":", ""), Fingerprint(caller));
        Assert.Single(house.Warnings);

        await File.WriteAllTextAsync(place.CertificatePath, good);
        time.Advance(ServerCertificate.LookEvery);
        Assert.Single(house.Warnings);
    }

    [Fact]
    public async Task A_certificate_that_waits_for_its_key_is_taken_when_the_key_is_there()
    {
        var time = new SettableTime();
        await using var house = await House.OpenEncryptedAsync(time: time);
        var old = house.Server.Certificate!.Fingerprint;
        var (place, next) = (TlsSource.Automatic(house.Folder), Path.Combine(house.Folder, "next"));
        SelfSigned.Write(TlsSource.Automatic(next), time.GetUtcNow());
        File.Copy(TlsSource.Automatic(next).CertificatePath, place.CertificatePath, overwrite: true);
        time.Advance(ServerCertificate.LookEvery);
        Assert.Equal(old, house.Server.Certificate.Fingerprint);
        File.Copy(TlsSource.Automatic(next).KeyPath, place.KeyPath, overwrite: true);
        time.Advance(ServerCertificate.LookEvery);
        Assert.NotEqual(old, house.Server.Certificate.Fingerprint);
    }

    [Fact]
    public async Task The_key_is_for_the_owner_s_eyes_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        await using var house = await House.OpenEncryptedAsync();
        var key = TlsSource.Automatic(house.Folder).KeyPath;
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
#pragma warning restore CA1416
        Assert.Empty(house.Warnings);
    }

    [Fact]
    public async Task A_key_that_everyone_can_read_is_warned_of()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        await using var house = await House.OpenEncryptedAsync();
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(TlsSource.Automatic(house.Folder).KeyPath, (UnixFileMode)0b110_100_100);
#pragma warning restore CA1416
        house.Server.Certificate!.Reload();
        Assert.Contains("chmod", Assert.Single(house.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_certificate_is_warned_of()
    {
        var time = new SettableTime();
        await using var house = await House.OpenEncryptedAsync(time: time);
        time.Now += TimeSpan.FromDays((365 * 10) - 5);
        house.Server.Certificate!.Reload();
        Assert.Contains("ends on 2036-01-02", Assert.Single(house.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_is_the_same_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("parley-test-");
        try
        {
            var fingerprints = new HashSet<string>();
            for (var i = 0; i < 2; i++)
            {
                await using var house = await House.OpenAsync(
                    ["line+tls://127.0.0.1:0"], (options, _) => options with { Tls = TlsSource.Automatic(folder.FullName) });
                fingerprints.Add(house.Server.Certificate!.Fingerprint);
            }

            Assert.Single(fingerprints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_chain_is_shown_whole()
    {
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = Request("CN=Root", root, isAuthority: true).CreateSelfSigned(Ago(2), Ago(-2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = Request("CN=localhost", key, isAuthority: false).Create(authority, Ago(1), Ago(-1), [1]);
        await using var house = await House.OpenAsync(["line+tls://127.0.0.1:0"], (options, folder) =>
        {
            // One file with everything in it, as some tools write it.
            var file = Path.Combine(folder, "all.pem");
            File.WriteAllText(file, string.Join('\n', leaf.ExportCertificatePem(), authority.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()));
            return options with { Tls = new TlsSource(file, file, IsAutomatic: false) };
        });

        using var caller = await house.CallAsync();
        await caller.EncryptAsync();
        Assert.Equal(2, caller.ChainLength);
    }

    [Fact]
    public async Task A_door_that_wants_a_certificate_does_not_open_without_one()
    {
        var fault = await Assert.ThrowsAsync<StartException>(() => House.OpenAsync(["line+tls://127.0.0.1:0"], (options, _) => options));
        Assert.Equal("line+tls://127.0.0.1:0 needs a certificate.", fault.Message);
    }

    [Theory]
    [InlineData("missing.pem")]
    [InlineData("nonsense.pem")]
    public async Task A_certificate_that_cannot_be_used_is_said_at_the_start(string name)
    {
        var fault = await Assert.ThrowsAsync<StartException>(() => House.OpenAsync(["line+tls://127.0.0.1:0"], (options, folder) =>
        {
            File.WriteAllText(Path.Combine(folder, "nonsense.pem"), "nonsense");
            return options with { Tls = new TlsSource(Path.Combine(folder, name), Path.Combine(folder, name), IsAutomatic: false) };
        }));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset Ago(int days) => DateTimeOffset.UtcNow.AddDays(-days);

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        return request;
    }

    private static void Replace(House house) => SelfSigned.Write(TlsSource.Automatic(house.Folder), TimeProvider.System.GetUtcNow());

    private static string Fingerprint(Caller caller) => caller.Certificate!.GetCertHashString(HashAlgorithmName.SHA256);
}
