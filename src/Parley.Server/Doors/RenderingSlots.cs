using Parley.Core.Events;

namespace Parley.Server.Doors;

/// <summary>Gives each rendering of events its place, so that an event is rendered once for all who are told in the same way.</summary>
internal static class RenderingSlots
{
    private static int _next = -1;

    /// <summary>The next free place.</summary>
    /// <exception cref="InvalidOperationException">There are more renderings than <see cref="ChatEvent.Slots"/>.</exception>
    public static int Next()
        => Interlocked.Increment(ref _next) is var slot and < ChatEvent.Slots
            ? slot
            : throw new InvalidOperationException("ChatEvent.Slots is smaller than the number of renderings.");

    /// <summary>The event's rendering at a place, made now if nobody asked before. On the turn's thread.</summary>
    public static T Rendered<T, TWriter, TView>(
        this ChatEvent happened, int slot, TWriter writer, TView view, Func<ChatEvent, TWriter, TView, T> render)
        where T : class
        => (T)(happened[slot] ??= render(happened, writer, view));
}
