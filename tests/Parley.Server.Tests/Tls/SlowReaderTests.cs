using Parley.Server.Delivery;
using Parley.Server.Tests.Guarding.Support;

namespace Parley.Server.Tests.Tls;

public sealed class SlowReaderTests
{
    [Fact]
    public async Task A_reader_who_stopped_is_ended_and_the_others_read_on()
    {
        await using var house = await House.OpenEncryptedAsync(options => options with { Pace = Pace.Off });
        using var ann = await house.CallEncryptedAsync();
        await ann.HearAsync("You are in #lobby");
        using var sleeper = await Caller.CallAsync(house.Server.Doors[0].EndPoint!, receiveBuffer: 4096);
        await sleeper.EncryptAsync();
        await ann.HearAsync("guest-2");
        using var bob = await house.CallEncryptedAsync();
        await bob.HearAsync("with 3 here");

        // Past what the kernel, the pipe and the outbox hold for one who reads nothing; who is behind for less than a second has more.
        var text = new string('x', 16_000);
        var offline = ann.HearAsync("guest-2 is offline");
        for (var i = 0; !offline.IsCompleted; i++)
        {
            await ann.SayAsync($"{i} {text}");
            await bob.HearAsync($"> {i} ");
        }

        await offline;
        Assert.DoesNotContain("guest-2 is offline", await sleeper.HearAllAsync(), StringComparison.Ordinal);
    }
}
