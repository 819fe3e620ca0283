using Parley.Core;
using Parley.Core.Events;

namespace Parley.Wire.Text;

/// <summary>Writes for clients that know nothing but text, and one room at a time.</summary>
public interface ITextWriter
{
    /// <summary>What is said to whoever comes.</summary>
    byte[] Greeting();

    /// <summary>What is said when the session ends.</summary>
    byte[] Goodbye(CloseReason reason);

    /// <summary>What happened; empty when there is nothing to say about it.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="elsewhere">It was in another room than the reader's current one, which is named then.</param>
    byte[] Write(ChatEvent happened, bool elsewhere = false);
}
