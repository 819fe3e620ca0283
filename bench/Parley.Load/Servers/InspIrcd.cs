namespace Parley.Load.Servers;

/// <summary>
/// InspIRCd 3 (Debian's package <c>inspircd</c>), the peer beside which we measure: one room's fan-out in C++, storing nothing.
/// Its limits on clients and floods are lifted, as ours are with <c>--pace off</c>.
/// </summary>
internal sealed class InspIrcd : IServerSource
{
    private static readonly string[] Programs = ["/usr/sbin/inspircd", "/usr/bin/inspircd", "/usr/local/bin/inspircd"];

    public bool StartsProcesses => true;

    public IServer Start(string pace)
    {
        var program = Programs.FirstOrDefault(File.Exists)
            ?? throw new LoadException("InspIRCd is not installed: apt-get install inspircd.");
        var folder = Directory.CreateTempSubdirectory("parley-load-").FullName;
        var ports = FreePorts.For(["irc"]);
        var config = Path.Combine(folder, "inspircd.conf");
        File.WriteAllText(config, Config(folder, ports["irc"]));
        return ChildProcess.Start([program, "--nofork", "--runasroot", "--config=" + config], folder, ports);
    }

    private static string Config(string folder, int port) => $"""
        <config format="xml">
        <server name="irc.load.test" description="load" network="load" id="001">
        <admin name="load" nick="load" email="load@load.test">
        <bind address="127.0.0.1" port="{port}" type="clients">
        <power hash="" diepass="" restartpass="">
        <connect name="load" allow="*" timeout="60" pingfreq="3600" modes="" maxchans="1000" localmax="20000" globalmax="20000"
                 limit="20000" resolvehostnames="no" useident="no" usednsbl="no" useconnectban="no" maxconnwarn="no" fakelag="no"
                 threshold="1000000" commandrate="1000000000" recvq="1000000" hardsendq="100000000" softsendq="100000000">
        <channels users="1000">
        <performance quietbursts="yes" softlimit="20000" somaxconn="4096" netbuffersize="65536" clonesonconnect="no">
        <options hostintopic="no" allowzerolimit="no" syntaxhints="no" defaultmodes="">
        <files>
        <pid file="{folder}/inspircd.pid">
        <path configdir="{folder}" datadir="{folder}" logdir="{folder}">
        <log method="file" type="* -USERINPUT -USEROUTPUT" level="default" target="{folder}/inspircd.log">
        <cidr ipv4clone="32" ipv6clone="128">
        """;
}
