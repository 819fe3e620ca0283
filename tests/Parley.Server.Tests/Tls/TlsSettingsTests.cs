using Microsoft.Extensions.Configuration;
using Parley.Server.Hosting;
using Parley.Server.Tls;
using Parley.Serving;

namespace Parley.Server.Tests.Tls;

public sealed class TlsSettingsTests
{
    private static readonly string Data = Path.GetFullPath("data");

    [Fact]
    public void Auto_keeps_what_it_makes_in_the_data_folder()
        => Assert.Equal(TlsSource.Automatic(Data), Read(("tls", "auto"))?.Tls);

    [Fact]
    public void A_file_may_hold_certificate_and_key()
        => Assert.Equal(new TlsSource(Path.GetFullPath("a.pem"), Path.GetFullPath("a.pem"), IsAutomatic: false), Read(("tls", "a.pem"))?.Tls);

    [Fact]
    public void Or_each_has_its_own()
        => Assert.Equal(
            new TlsSource(Path.GetFullPath("a.pem"), Path.GetFullPath("k.pem"), IsAutomatic: false),
            Read(("tls", "a.pem"), ("tls_key", "k.pem"))?.Tls);

    [Fact]
    public void Without_doors_named_each_default_door_gets_an_encrypted_twin()
        => Assert.Equal(
            ["line://0.0.0.0:5000", "framed://0.0.0.0:4321", "json://0.0.0.0:12231",
             "line+tls://0.0.0.0:5001", "framed+tls://0.0.0.0:4322", "json+tls://0.0.0.0:12232"],
            Read(("tls", "auto"), ("lan", "true"))!.Doors.Select(d => d.ToString()));

    [Fact]
    public void Doors_that_are_named_are_all_there_is()
        => Assert.Equal("line://127.0.0.1:5000", Assert.Single(Read(("tls", "auto"), ("door:0", "line://127.0.0.1:5000"))!.Doors).ToString());

    [Theory]
    [InlineData("line+tls://127.0.0.1:5001 needs a certificate: add --tls auto to have one made, or --tls CERT.pem --tls-key KEY.pem.", "door:0=line+tls://127.0.0.1:5001")]
    [InlineData("--tls-key names a key without a certificate: add --tls CERT.pem.", "tls_key=k.pem")]
    [InlineData("--tls auto makes a key of its own: leave --tls-key away, or name a certificate with --tls CERT.pem.", "tls=auto", "tls_key=k.pem")]
    public void What_cannot_be_meant_is_said(string sentence, params string[] settings)
    {
        var pairs = settings.Select(s => s.Split('=')).Select(s => new KeyValuePair<string, string?>(s[0], s[1]));
        Assert.False(ServeSettings.TryRead(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), Data, out _, out var fault));
        Assert.Equal(sentence, fault);
    }

    private static ServerOptions? Read(params (string Key, string Value)[] settings)
    {
        var pairs = settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value));
        Assert.True(ServeSettings.TryRead(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), Data, out var read, out var fault), fault);
        return read.Server;
    }
}
