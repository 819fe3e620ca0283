using System.Net;
using Parley.Load.Measuring;

namespace Parley.Load.Servers;

/// <summary>A server to measure.</summary>
internal interface IServer : IDisposable
{
    /// <summary>Its process; null when it is not known, and then its CPU time and memory are not reported.</summary>
    ServerProcess? Process { get; }

    /// <summary>From starting the program until every door took a connection; null when it ran already.</summary>
    TimeSpan? StartTime { get; }

    /// <summary>Where a dialect is spoken.</summary>
    EndPoint Door(string dialect);

    /// <summary>Asks it to stop and waits.</summary>
    /// <returns>How long that took; null when it is not ours to stop.</returns>
    TimeSpan? Stop();
}
