using System.Text;

namespace Parley.Load.Dialects;

/// <summary>The modern JSON dialect, an object a line: docs/protocol.md. A sender hears when its message is stored.</summary>
internal sealed class JsonDialect : IDialect
{
    private const string Hello = """{"type":"hello","version":1}""";

    public string Name => "json";

    public bool HasRooms => true;

    public bool Acknowledges => true;

    public IReadOnlyList<Step> Arrive(string nick)
        => [Step.Of("", "\n"), Step.Of($$"""{{Hello}}{{"\n"}}{"type":"login","nick":"{{nick}}","tag":"in"}{{"\n"}}""", "\"in\"")];

    public IReadOnlyList<Step> Enter(string room)
        => [Step.Of($$"""{"type":"join","room":"{{room}}","tag":"at-{{room}}"}{{"\n"}}""", $"\"at-{room}\"")];

    public IReadOnlyList<Step> GoOffRecord(string room)
        => [Step.Of($$"""{"type":"set","room":"{{room}}","setting":"off_the_record","value":"on"}{{"\n"}}""", "\"setting\":\"off_the_record\"")];

    public MessageTemplate Say(string room, int payloadLength)
        => MessageTemplate.Of(Say(room, MessageTemplate.Text(payloadLength), $",\"tag\":\"{MessageTemplate.Tag()}\""));

    public byte[] Type(string room, string text) => Say(room, text, "");

    private static byte[] Say(string room, string text, string more)
        => Encoding.UTF8.GetBytes($$"""{"type":"say","room":"{{room}}","text":"{{text}}"{{more}}}{{"\n"}}""");
}
