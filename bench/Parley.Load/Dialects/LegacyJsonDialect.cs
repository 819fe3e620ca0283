using System.Text;

namespace Parley.Load.Dialects;

/// <summary>
/// The JSON of the founding system, each object ended with LF so that the server may answer at full speed. One room; a sender
/// gets its own message back, which is as good as an acknowledgement.
/// </summary>
internal sealed class LegacyJsonDialect : IDialect
{
    public string Name => "legacy";

    public bool HasRooms => false;

    public bool Acknowledges => true;

    public IReadOnlyList<Step> Arrive(string nick)
        => [Step.Of("", "\n"), Step.Of($$"""{"type":"login","msg":"{{nick}}"}{{"\n"}}""", "\"success\":true")];

    public IReadOnlyList<Step> Enter(string room) => [];

    public MessageTemplate Say(string room, int payloadLength) => MessageTemplate.Of(Type(room, MessageTemplate.Text(payloadLength)));

    public byte[] Type(string room, string text)
        => Encoding.UTF8.GetBytes($$"""{"type":"broadcast","msg":"{{text}}"}{{"\n"}}""");
}
