using Microsoft.Extensions.Logging;
using Parley.Core;
using Parley.Server.Delivery;
using Parley.Server.Doors;
using Parley.Server.Guarding;

namespace Parley.Server.Carriers;

/// <summary>Carries one connection from its first byte to its last, whatever carries it.</summary>
/// <param name="sessions">Everyone who is connected.</param>
/// <param name="nameless">Those of them who have no name yet.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where ends and faults are noted.</param>
internal sealed partial class SessionRunner(SessionRegistry sessions, Nameless nameless, TimeProvider time, ILogger<SessionRunner> logger)
{
    /// <summary>
    /// 256 KiB of what came behind the end are read and dropped, four times what the kernel held of it: who sends more is not
    /// waiting for last words.
    /// </summary>
    private const int MostDrained = 256 * 1024;

    /// <summary>4 KiB handed over at a time: it bounds what one session can have parsed and not yet handed in.</summary>
    private const int Slice = 4096;

    [ThreadStatic]
    private static byte[]? _scratch;

    /// <summary>Runs a session until it is over. Never throws.</summary>
    public async Task RunAsync(Reception reception, Visitor visitor, Intake intake, Link link)
    {
        var session = reception.Open(link, visitor);
        if (!sessions.Add(session))
        {
            session.Dispose();
            if (!sessions.IsStopping)
            {
                await link.SendAsync(reception.TurnedAway);
                link.FinishSending();
            }

            return;
        }

        try
        {
            nameless.Add(session);
            session.Opened();
            if (await session.SubmitAsync(Pacing.None))
            {
                await ReadAsync(session, intake);
            }
        }
#pragma warning disable CA1031 // The connection's edge: a bug in a dialect ends this session, and no other.
        catch (Exception e)
#pragma warning restore CA1031
        {
            session.TrySetReason(CloseReason.Bug);
            LogFault(e, session.Id);
        }
        finally
        {
            await session.LeaveAsync();
            nameless.Remove(session);
            sessions.Remove(session);
            session.Dispose();

            // What whoever runs the server may want to do something about is shown without asking for more.
            var level = session.Reason is CloseReason.Flooding ? LogLevel.Information : LogLevel.Debug;
            LogEnded(level, session.Id, session.Core.Address, session.Reason);
        }
    }

    private async Task ReadAsync(DoorSession session, Intake intake)
    {
        while (true)
        {
            await intake.WaitAsync();
            int taken;
            while ((taken = TakeInto(session, intake)) > 0)
            {
                if (!await session.SubmitAsync(Pacing.Wait, taken))
                {
                    await DrainAsync(intake);
                    return;
                }
            }

            if (taken is Intake.End or Intake.Gone)
            {
                // Behind the end there is time; whoever is gone by a reset has nobody who would wait for the rest.
                session.InputEnded();
                await session.SubmitAsync(taken == Intake.End ? Pacing.Wait : Pacing.Drop);
                return;
            }

            session.CaughtUp();
        }
    }

    private static int TakeInto(DoorSession session, Intake intake)
    {
        var scratch = _scratch ??= new byte[Slice];
        var taken = intake.Take(scratch);
        if (taken > 0)
        {
            session.Receive(scratch.AsSpan(0, taken));
        }

        return taken;
    }

    /// <summary>
    /// The session has ended and its last words are on their way: reads on to the peer's end, since closing with input
    /// unread would make the kernel take the last words back. Bounded in bytes, and by the session's grace.
    /// </summary>
    private async Task DrainAsync(Intake intake)
    {
        var left = MostDrained;
        while (left > 0)
        {
            await intake.WaitAsync();
            var taken = intake.Take(_scratch ??= new byte[Slice]);
            if (taken is not (> 0 or Intake.Nothing))
            {
                return;
            }

            left -= Math.Max(taken, 0);
        }

        await Task.Delay(DoorSession.GoodbyeGrace, time);
    }
}
