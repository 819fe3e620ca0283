using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Rooms;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Wire;
using Parley.Wire.Json;
using Parley.Wire.Json.Legacy;

namespace Parley.Server.Doors.Json;

/// <summary>
/// A program that speaks JSON. It speaks the old dialect until it says <c>hello</c>, which it can do as long as it has not
/// logged in.
/// </summary>
internal sealed class JsonSession(DoorServices services, Link link, Visitor visitor, OutboxLimits limits, JsonObjectReader reader, JsonShared shared, bool isConsole)
    : DoorSession(services, link, visitor, limits), IObjectSink
{
    /// <summary>
    /// 20 ms between objects for a client that takes one read for one object: long enough for a thread that was waiting in
    /// the read to wake up, print and read again on a busy machine; 50 objects a second is more than people read.
    /// </summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);

    /// <summary>1024 bytes: what such a client reads at once.</summary>
    private const int ReadSize = 1024;

    private static readonly int ModernSlot = RenderingSlots.Next();
    private static readonly int OldSlot = RenderingSlots.Next();
    private static readonly int OldDelimitedSlot = RenderingSlots.Next();

    private bool _saidHello;
    private bool _spoke;
    private bool _isModern;
    private bool _isDelimited;
    private bool? _knownDelimited;

    /// <summary>The old client waits for a line before it says anything.</summary>
    public override void Opened()
    {
        TakeStep(() => Send(shared.Old.Greeting()));
        if (isConsole)
        {
            TakeStep(EnterAsConsole);
        }
    }

    public override void Receive(ReadOnlySpan<byte> bytes) => reader.Receive(bytes, this);

    /// <summary>An object that was cut short says nothing.</summary>
    public override void InputEnded()
    {
    }

    public bool Take(ReadOnlySpan<byte> utf8) => _saidHello ? TakeModern(utf8) : TakeOld(utf8);

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    public override void Deliver(ChatEvent happened)
    {
        if (_isModern)
        {
            DeliverModern(happened);
            return;
        }

        var objects = happened.Rendered(
            _isDelimited ? OldDelimitedSlot : OldSlot, shared.Old, _isDelimited, static (e, w, delimited) => w.Write(e, delimited));
        foreach (var bytes in objects)
        {
            Send(bytes);
        }
    }

    private protected override IReadOnlyList<byte[]> Farewell(CloseReason reason)
        => _isModern ? [shared.Modern.Goodbye(reason)] : shared.Old.Goodbye(reason, _isDelimited);

    private void DeliverModern(ChatEvent happened)
    {
        // Whoever said it or came in is told with the answer to the request.
        if (!IsOwn(happened, Core))
        {
            Send(happened.Rendered(ModernSlot, shared.Modern, 0, static (e, w, _) => w.Write(e)));
        }
    }

    private bool TakeModern(ReadOnlySpan<byte> utf8)
    {
        var request = shared.Reader.Read(utf8);
        if (request.Act is { } act)
        {
            Take(act);
        }
        else if (request.Hello is not null)
        {
            TakeStep(() =>
            {
                _isModern = true;
                Outbox.Gap = TimeSpan.Zero;
                Send(shared.Hello(request.Tag));
            });
        }
        else
        {
            Refuse(request.Refusal!, request.Tag);
        }

        return request.Refusal?.Code != RefusalCode.Malformed;
    }

    private bool TakeOld(ReadOnlySpan<byte> utf8)
    {
        if (!_spoke && shared.Reader.Read(utf8).Hello is not null)
        {
            _saidHello = true;
            return TakeModern(utf8);
        }

        SetGap(reader.IsDelimited);
        var request = LegacyReader.Read(utf8);
        if (request.Act is { } act && act.Verb == LoginVerb.Row)
        {
            TakeStep(() => LogIn(act));
        }
        else if (request.Act is not null)
        {
            _spoke = true;
            Take(request.Act);
        }
        else
        {
            Refuse(request.Refusal!);
        }

        return request.IsReadable;
    }

    /// <summary>Behind what was asked before, and only when it changes: every step counts against the pace.</summary>
    private void SetGap(bool delimited)
    {
        if (_knownDelimited == delimited)
        {
            return;
        }

        _knownDelimited = delimited;
        TakeStep(() =>
        {
            _isDelimited = delimited;
            (Outbox.Gap, Outbox.ReadSize) = delimited ? (TimeSpan.Zero, 0) : (Gap, ReadSize);
        });
    }

    /// <summary>The old dialect has one room: who logs in is in it.</summary>
    private void LogIn(Act login)
    {
        Do(login);
        if (Core is { IsLoggedIn: true, Current: null })
        {
            Do(Act.Of(JoinVerb.Row, ("room", RoomName.Lobby.Text)));
        }
    }
}
