using Parley.Client.Connections;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Server.Tests.Guarding.Support;

namespace Parley.Server.Tests.Tls;

public sealed class ModernClientTests
{
    [Fact]
    public async Task It_speaks_to_the_server_whose_fingerprint_it_was_given()
    {
        await using var house = await House.OpenEncryptedAsync();
        await using var client = await ModernClient.ConnectAsync(Url(house), "test", house.Server.Certificate!.Fingerprint, CancellationToken.None);
        var answer = await client.AskAsync(Act.Of(LoginVerb.Row, ("nick", "robot")), CancellationToken.None);
        Assert.Equal("robot", answer.Nick);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00:11:22")]
    public async Task It_speaks_to_no_other(string? fingerprint)
    {
        await using var house = await House.OpenEncryptedAsync();
        var fault = await Assert.ThrowsAsync<IOException>(() => ModernClient.ConnectAsync(Url(house), "test", fingerprint, CancellationToken.None));
        Assert.Contains("not trusted", fault.Message, StringComparison.Ordinal);
    }

    private static ServerUrl Url(House house)
        => ServerUrl.TryParse(house.Server.Doors[1].ToString(), out var url, out var fault) ? url : throw new InvalidOperationException(fault);
}
