using System.Text;

namespace Parley.Load.Dialects;

/// <summary>Lines; the server names whoever comes <c>guest-N</c>, which serves as well as a name that we would choose.</summary>
internal sealed class LineDialect : IDialect
{
    public string Name => "line";

    public bool HasRooms => true;

    public bool Acknowledges => false;

    public IReadOnlyList<Step> Arrive(string nick) => [Step.Of("", "\n")];

    public IReadOnlyList<Step> Enter(string room) => [Step.Of($"/join {room}\n", "#" + room)];

    public IReadOnlyList<Step> GoOffRecord(string room) => [Step.Of("/set off-the-record on\n", "off the record")];

    public MessageTemplate Say(string room, int payloadLength) => MessageTemplate.Of(Type(room, MessageTemplate.Text(payloadLength)));

    public byte[] Type(string room, string text) => Encoding.UTF8.GetBytes(text + "\n");
}
