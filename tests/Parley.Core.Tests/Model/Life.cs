namespace Parley.Core.Tests.Model;

/// <summary>
/// What one connection was told, each thing as a line. In several streams: what changes who is where and what is said has one
/// order; answers that do not wait for posts, and refusals, have their own.
/// </summary>
internal sealed class Life
{
    public List<string> Told { get; } = [];

    public List<string> Listed { get; } = [];

    public List<string> Refused { get; } = [];
}
