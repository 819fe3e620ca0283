using System.Text;

namespace Parley.Load.Dialects;

/// <summary>
/// Plain IRC (RFC 1459), to measure a peer beside us. It does not answer PING: the peer is to be set to ask less often than a
/// run takes.
/// </summary>
internal sealed class IrcDialect : IDialect
{
    public string Name => "irc";

    public bool HasRooms => true;

    public bool Acknowledges => false;

    public IReadOnlyList<Step> Arrive(string nick) => [Step.Of($"NICK {nick}\r\nUSER {nick} 0 * :load\r\n", " 001 ")];

    /// <summary>366 ends the list of names, the last thing that a server says to who joins.</summary>
    public IReadOnlyList<Step> Enter(string room) => [Step.Of($"JOIN #{room}\r\n", " 366 ")];

    public MessageTemplate Say(string room, int payloadLength) => MessageTemplate.Of(Type(room, MessageTemplate.Text(payloadLength)));

    public byte[] Type(string room, string text) => Encoding.UTF8.GetBytes($"PRIVMSG #{room} :{text}\r\n");
}
