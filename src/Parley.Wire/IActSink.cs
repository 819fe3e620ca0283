using Parley.Core.Verbs;

namespace Parley.Wire;

/// <summary>Where requests go, read and ready for the hub.</summary>
public interface IActSink : IRefusalSink
{
    /// <summary>One request.</summary>
    void Take(Act act);
}
