namespace Parley.Core.Ports;

/// <summary>What a store does when nobody is waiting for it, as deleting what has been kept long enough.</summary>
public interface IMaintenance
{
    /// <summary>Does a little, if there is anything to do and it is time. Called from the writer's thread before it sleeps.</summary>
    /// <param name="now">The time, UTC.</param>
    void RunWhenIdle(DateTimeOffset now);
}
