namespace Parley.Wire.Line;

/// <summary>
/// Takes a telnet client's negotiation out of its bytes (RFC 854, RFC 855):
/// <code>
/// IAC           = %xFF
/// escaped       = IAC IAC                             ; the byte FF itself
/// negotiation   = IAC ( %xFB / %xFC / %xFD / %xFE ) option
/// subnegotiation = IAC %xFA *byte IAC %xF0            ; IAC IAC within is a byte FF
/// command       = IAC other                           ; NOP, "are you there" and the like
/// </code>
/// Nothing is answered: a client that is left without an answer assumes the defaults, and those suit.
/// </summary>
internal struct TelnetFilter
{
    /// <summary>Begins every telnet command, and is no byte of any UTF-8 text.</summary>
    public const byte Iac = 0xFF;

    private const byte SubnegotiationEnd = 0xF0;
    private const byte Subnegotiation = 0xFA;
    private const byte Will = 0xFB;
    private const byte Dont = 0xFE;

    private State _state;

    private enum State : byte
    {
        Text,
        Command,
        Option,
        Within,
        WithinCommand,
    }

    /// <summary>Whether the next byte is part of a command that began earlier.</summary>
    public readonly bool IsInCommand => _state != State.Text;

    /// <summary>Whether the byte is text.</summary>
    public bool Keeps(byte b)
    {
        switch (_state)
        {
            case State.Text:
                if (b != Iac)
                {
                    return true;
                }

                _state = State.Command;
                return false;

            case State.Command:
                _state = b switch
                {
                    Subnegotiation => State.Within,
                    >= Will and <= Dont => State.Option,
                    _ => State.Text,
                };
                return b == Iac;

            case State.Option:
                _state = State.Text;
                return false;

            case State.Within:
                _state = b == Iac ? State.WithinCommand : State.Within;
                return false;

            default:
                _state = b == SubnegotiationEnd ? State.Text : State.Within;
                return false;
        }
    }
}
