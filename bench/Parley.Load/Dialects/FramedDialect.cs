using System.Text;

namespace Parley.Load.Dialects;

/// <summary>Frames: ten bytes that hold the payload's length in decimal, padded with spaces, then the payload.</summary>
internal sealed class FramedDialect : IDialect
{
    public string Name => "framed";

    public bool HasRooms => true;

    public bool Acknowledges => false;

    public IReadOnlyList<Step> Arrive(string nick) => [Step.Of(Frame(nick), "[server]")];

    public IReadOnlyList<Step> Enter(string room) => [Step.Of(Frame("/join " + room), "#" + room)];

    public MessageTemplate Say(string room, int payloadLength) => MessageTemplate.Of(Type(room, MessageTemplate.Text(payloadLength)));

    public byte[] Type(string room, string text) => Encoding.UTF8.GetBytes(Frame(text));

    private static string Frame(string text) => $"{Encoding.UTF8.GetByteCount(text),-10}{text}";
}
