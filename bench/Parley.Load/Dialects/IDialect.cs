namespace Parley.Load.Dialects;

/// <summary>What a client of one door has to say, and how it sees that it was understood.</summary>
internal interface IDialect
{
    /// <summary>Also the scheme of the door's URL.</summary>
    string Name { get; }

    /// <summary>Whether there are rooms besides the one where everybody begins.</summary>
    bool HasRooms { get; }

    /// <summary>Whether a sender learns that its message is stored.</summary>
    bool Acknowledges { get; }

    /// <summary>From the connection to being somebody.</summary>
    IReadOnlyList<Step> Arrive(string nick);

    /// <summary>Into a room.</summary>
    IReadOnlyList<Step> Enter(string room);

    /// <summary>
    /// Has a room store nothing from then on, asked by whoever made it by entering first; null in a dialect that has no words for that.
    /// </summary>
    IReadOnlyList<Step>? GoOffRecord(string room) => null;

    /// <summary>A message to a room.</summary>
    MessageTemplate Say(string room, int payloadLength);

    /// <summary>Words to a room that are no measured message, a command for instance.</summary>
    byte[] Type(string room, string text);
}
